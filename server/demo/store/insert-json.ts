import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Inserts rows that travel as one JSON value. `shape`: the type of each key; `select`: SQL for the columns of `table`. */
export async function insertJson(
  pocket: Pocket,
  table: string,
  shape: Record<string, string>,
  rows: readonly object[],
  select: string,
) {
  await execute(
    pocket,
    `INSERT INTO ${table} SELECT ${select} FROM (
       SELECT unnest(from_json($rows::JSON, '[${JSON.stringify(shape)}]'), max_depth := 2)) r`,
    { rows: JSON.stringify(rows) },
  );
}

/** Joins rows `r` to the contacts of the population whose ids they hold as `voter`. */
export const inPopulation = "JOIN person p ON p.voter_uid = r.voter";
