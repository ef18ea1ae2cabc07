import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

interface JsonRows {
  /** The table with its columns. */
  table: string;
  /** The type of each key. */
  shape: Record<string, string>;
  /** What travels, as one JSON value. */
  rows: readonly object[];
  /** SQL for the columns of `table`, of rows `r`. */
  select: string;
  /** SQL of what is joined to them. */
  joins?: string;
}

/** Inserts rows, all at once. */
export const insertJson = (pocket: Pocket, { table, shape, rows, select, joins = "" }: JsonRows) =>
  execute(
    pocket,
    `INSERT INTO ${table}
     SELECT ${select}
       FROM (SELECT unnest(from_json($rows::JSON, '[${JSON.stringify(shape)}]'), max_depth := 2)) r
            ${joins}`,
    { rows: JSON.stringify(rows) },
  );

/** Joins rows to the contacts of the population whose ids they hold as `voter`. */
export const inPopulation = "JOIN person p ON p.voter_uid = r.voter";
