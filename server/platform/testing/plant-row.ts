import { z } from "zod";
import { execute, queryRows, quoteName, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const usual: Record<string, string> = {
  UUID: "uuid()",
  VARCHAR: "'x'",
  TIMESTAMP: "TIMESTAMP '2026-01-01 00:00:00'",
  DATE: "DATE '2026-01-01'",
  BOOLEAN: "false",
};

const Column = z.object({ name: z.string(), type: z.string() });

/** Lists the columns of a campaign's own tables, or of one of them, with their types. */
export const listColumns = (pocket: Pocket, table: string | null = null) =>
  queryRows(
    pocket,
    Column.extend({ table: z.string() }),
    `SELECT table_name AS table, column_name AS name, data_type AS type FROM duckdb_columns()
      WHERE database_name = current_database() AND NOT internal AND coalesce(table_name = $table, true)
      ORDER BY table_name, column_index`,
    { table },
  );

/** Adds a row to any table: the values that are given, by column, and for every other column one that fits it. */
export async function plantRow(
  pocket: Pocket,
  table: string,
  values: Record<string, string | number | boolean | null>,
): Promise<void> {
  const columns = await listColumns(pocket, table);
  const unknown = Object.keys(values).find((name) => !columns.some((column) => column.name === name));
  if (columns.length === 0 || unknown) throw new Error(`There is no ${table} with ${unknown ?? "columns"}.`);
  const cells = columns.map(({ name, type }) =>
    name in values ? `$${name}::${type}` : (usual[type] ?? `1::${type}`),
  );
  await execute(
    pocket,
    `INSERT INTO ${quoteName(table)} (${columns.map(({ name }) => quoteName(name)).join(", ")})
     SELECT ${cells.join(", ")}`,
    values,
  );
}

/** The rows of a table as texts, in no order that means anything: two tables are alike where these are. `where`: SQL. */
export async function rowsOf(pocket: Pocket, table: string, where = "true"): Promise<string[]> {
  const rows = await queryRows(
    pocket,
    z.object({ row: z.string() }),
    `SELECT to_json(t)::VARCHAR AS row FROM ${quoteName(table)} t WHERE ${where} ORDER BY 1`,
  );
  return rows.map(({ row }) => row);
}

/** SQL of whether a row names one of these contacts in one of these columns. */
export const namesAny = (columns: readonly string[], ids: readonly string[]) =>
  columns.map((column) => `${quoteName(column)}::VARCHAR IN (${ids.map(quoteText).join(", ")})`).join(" OR ");
