import "server-only";
import { z } from "zod";
import type { Slug } from "@/lib/platform/tenant";
import { plainCellSql } from "@/lib/text/plain-cell";
import {
  type Bound,
  Count,
  execute,
  queryRow,
  queryRows,
  quoteName,
  quoteText,
} from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket } from "@/server/platform/pocket/use";
import { requireVoters } from "@/server/voters/store/require-voters";

/** Rows about voters: SQL of their columns, of the relation (which has `voters.voter` in it) and of which of it; and what is bound in that. */
export interface VoterRows {
  columns: readonly string[];
  from: string;
  where: string;
  values: Bound;
}

/**
 * Writes voters of a campaign's districts into a CSV file inside its upload folder; confidential ones never, and
 * no cell that can be taken for a formula. Gives how many rows there are; where it is none, no file is written. Refuses: data_unavailable.
 */
export const writeVoterList = (
  slug: Slug,
  { columns, from, where, values }: VoterRows,
  file: string,
  signal?: AbortSignal,
): Promise<number> =>
  readPocket(
    slug,
    async (pocket) => {
      requireVoters(pocket);
      await execute(
        pocket,
        `CREATE OR REPLACE TEMP TABLE picked_voter AS
         SELECT ${columns.join(", ")} FROM ${from} WHERE NOT confidential AND (${where})`,
        values,
      );
      const { count } = await queryRow(
        pocket,
        z.object({ count: Count }),
        "SELECT count(*) AS count FROM picked_voter",
      );
      if (count > 0) await copyPicked(pocket, file);
      return count;
    },
    { heavy: true, signal, timeoutMs: 10 * 60_000 },
  );

const PickedColumn = z.object({ name: z.string(), type: z.string() });

async function copyPicked(pocket: Pocket, file: string): Promise<void> {
  const columns = await queryRows(
    pocket,
    PickedColumn,
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE picked_voter)`,
  );
  const cells = columns.map(({ name, type }) => {
    const column = quoteName(name);
    return type === "VARCHAR" ? `${plainCellSql(column)} AS ${column}` : column;
  });
  await execute(
    pocket,
    `COPY (SELECT ${cells.join(", ")} FROM picked_voter) TO ${quoteText(file)} (FORMAT csv, HEADER)`,
  );
}
