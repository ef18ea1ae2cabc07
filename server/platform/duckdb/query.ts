import "server-only";
import { type DuckDBConnection, DuckDBDataChunk, type DuckDBType, type DuckDBValue } from "@duckdb/node-api";
import { z } from "zod";

/** Whoever has a connection can be asked. */
export interface Connected {
  connection: DuckDBConnection;
}

/** What may be bound: never an identifier, always a value. */
export type Bound = Record<string, string | number | bigint | boolean | null>;

/** A BIGINT (every count is one), which arrives as text so that no digit is lost, as a number. */
export const Count = z.union([z.number(), z.string().regex(/^-?\d+$/)]).transform(Number);
/** A time of DuckDB, as the ISO text that `runAndReadAll` makes of it, in UTC. */
export const Time = z.string().transform((text) => new Date(`${text.replace(" ", "T")}Z`).toISOString());

/** What DuckDB takes at once. */
const chunkRows = 2048;

/** Runs one statement and parses each row by `shape`; the one way to read a campaign's database. */
export async function queryRows<S extends z.ZodType>(
  pocket: Connected,
  shape: S,
  sql: string,
  values: Bound = {},
): Promise<z.infer<S>[]> {
  const reader = await pocket.connection.runAndReadAll(sql, values as Record<string, DuckDBValue>);
  return z.array(shape).parse(reader.getRowObjectsJson());
}

/** The only row of a statement that always has one, such as a count. */
export async function queryRow<S extends z.ZodType>(
  pocket: Connected,
  shape: S,
  sql: string,
  values: Bound = {},
): Promise<z.infer<S>> {
  const [row] = await queryRows(pocket, shape, sql, values);
  if (row === undefined) throw new Error("A statement that always gives a row gave none.");
  return row;
}

/** Whether a relation has any row. `table`: SQL of ours. */
export async function holdsAny(pocket: Connected, table: string): Promise<boolean> {
  const { any } = await queryRow(
    pocket,
    z.object({ any: z.boolean() }),
    `SELECT count(*) > 0 AS any FROM ${table}`,
  );
  return any;
}

/** How many rows a relation has. `table`: SQL of ours. */
export async function countRows(pocket: Connected, table: string): Promise<number> {
  const { rows } = await queryRow(pocket, z.object({ rows: Count }), `SELECT count(*) AS rows FROM ${table}`);
  return rows;
}

/** Whether a table of an attached database has a column. */
export const hasColumn = async (pocket: Connected, database: string, table: string, column: string) =>
  holdsAny(
    pocket,
    `duckdb_columns() WHERE database_name = ${quoteText(database)} AND table_name = ${quoteText(table)}
       AND column_name = ${quoteText(column)}`,
  );

/** Runs one statement for its effect. Gives the number of rows that it changed. */
export async function execute(pocket: Connected, sql: string, values: Bound = {}): Promise<number> {
  const result = await pocket.connection.run(sql, values as Record<string, DuckDBValue>);
  return Number(result.rowsChanged);
}

/** A column of a temporary table that is made of things in memory. */
interface ColumnOf<T> {
  name: string;
  type: DuckDBType;
  of: (thing: T) => DuckDBValue;
}

/**
 * Makes a temporary table of things in memory, or of those that are made one after the other, a row each.
 * Names are from a known list.
 */
export async function createFrom<T>(
  pocket: Connected,
  table: string,
  things: Iterable<T>,
  columns: readonly ColumnOf<T>[],
): Promise<void> {
  const list = columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(", ");
  await execute(pocket, `CREATE OR REPLACE TEMP TABLE ${quoteName(table)} (${list})`);
  const appender = await pocket.connection.createAppender(table, "main", "temp");
  const types = columns.map(({ type }) => type);
  for (const part of inParts(things, chunkRows)) {
    const chunk = DuckDBDataChunk.create(types, part.length);
    for (const [k, { of }] of columns.entries()) chunk.setColumnValues(k, part.map(of));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function* inParts<T>(things: Iterable<T>, most: number): Generator<T[]> {
  let part: T[] = [];
  for (const thing of things) {
    part.push(thing);
    if (part.length < most) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Quotes a name for SQL. For names from a known list only; whatever a person typed is bound instead. */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Quotes text for SQL where a value can't be bound (a file's path in a table function). */
export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Now, in UTC, as a literal that every statement of one piece of work shares. */
export const sqlTime = (at: Date) => `TIMESTAMP '${at.toISOString().replace("T", " ").replace("Z", "")}'`;
