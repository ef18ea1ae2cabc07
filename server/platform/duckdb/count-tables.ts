import { z } from "zod";
import { type Connected, Count, queryRows, quoteName, quoteText } from "./query";

/** The rows of every table of a database, by the table's name. */
export type TableCounts = Record<string, number>;

/** Counts the rows of every table, in one statement, so that all counts are of one moment. */
export async function countTables(pocket: Connected): Promise<TableCounts> {
  const tables = await queryRows(
    pocket,
    z.object({ name: z.string() }),
    `SELECT table_name AS name FROM duckdb_tables()
      WHERE database_name = current_database() AND NOT temporary ORDER BY 1`,
  );
  if (tables.length === 0) return {};
  const counts = await queryRows(
    pocket,
    z.object({ name: z.string(), rows: Count }),
    tables
      .map(({ name }) => `SELECT ${quoteText(name)} AS name, count(*) AS rows FROM ${quoteName(name)}`)
      .join(" UNION ALL "),
  );
  return Object.fromEntries(counts.map(({ name, rows }) => [name, rows]));
}
