import "server-only";
import { z } from "zod";
import { type Bound, Count, execute, queryRow, quoteText } from "@/server/platform/duckdb/query";
import { readPocket } from "@/server/platform/pocket/use";
import { requireVoters } from "@/server/voters/store/voter-file";

/** Rows about voters: SQL of their columns, of the relation (which has `voters.voter` in it) and of which of it; and what is bound in that. */
export interface VoterRows {
  columns: readonly string[];
  from: string;
  where: string;
  values: Bound;
}

/**
 * Writes voters of a campaign's districts into a CSV file inside its upload folder; confidential ones never. Gives how many rows there
 * are; where it is none, no file is written. Refuses: data_unavailable.
 */
export const writeVoterList = (
  slug: string,
  { columns, from, where, values }: VoterRows,
  file: string,
): Promise<number> =>
  readPocket(
    slug,
    async (pocket) => {
      requireVoters(pocket);
      await execute(
        pocket,
        `CREATE OR REPLACE TEMP TABLE picked_voter AS SELECT ${columns.join(", ")} FROM ${from} WHERE NOT confidential AND (${where})`,
        values,
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
