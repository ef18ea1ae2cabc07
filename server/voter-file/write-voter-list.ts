import "server-only";
import { z } from "zod";
import { Count, execute, queryRow, quoteText } from "@/server/pocket/query";
import { readPocket } from "@/server/pocket/use";
import { requireVoters } from "@/server/pocket/voters/voter-file";
import type { VoterWhere } from "@/server/pocket/voters/voter-where";

/**
 * Writes voters of a campaign's districts into a CSV file inside its upload folder; confidential ones never. `columns`: SQL over
 * `voters.voter`. Gives how many there are; where it is none, no file is written. Refuses: data_unavailable.
 */
export const writeVoterList = (
  slug: string,
  where: VoterWhere,
  columns: readonly string[],
  file: string,
): Promise<number> =>
  readPocket(
    slug,
    async (pocket) => {
      requireVoters(pocket);
      await execute(
        pocket,
        `CREATE OR REPLACE TEMP TABLE picked_voter AS SELECT ${columns.join(", ")} FROM voters.voter WHERE NOT confidential AND ${where.sql}`,
        where.values,
      );
      const { count } = await queryRow(
        pocket,
        z.object({ count: Count }),
        "SELECT count(*) AS count FROM picked_voter",
      );
      if (count > 0) await execute(pocket, `COPY picked_voter TO ${quoteText(file)} (HEADER)`);
      return count;
    },
    { heavy: true, timeoutMs: 10 * 60_000 },
  );
