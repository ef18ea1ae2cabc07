import "server-only";
import type { DuckDBValue } from "@duckdb/node-api";
import { z } from "zod";
import type { Bound, Connected } from "./query";

/**
 * Reads rows with no more than some two thousand of them in memory, each parsed by `shape`. The connection
 * can do nothing else until the last row was read.
 */
export async function* streamRows<S extends z.ZodType>(
  { connection }: Connected,
  shape: S,
  sql: string,
  values: Bound = {},
): AsyncGenerator<z.infer<S>> {
  const result = await connection.stream(sql, values as Record<string, DuckDBValue>);
  const rows = z.array(shape);
  for await (const chunk of result.yieldRowObjectJson()) yield* rows.parse(chunk);
}

/**
 * Reads numbers into columns that are as long as there are rows, without an object for any of them. Nothing
 * is NULL.
 */
export async function readNumbers<C extends Record<string, Int32Array | Float64Array>>(
  { connection }: Connected,
  sql: string,
  columns: C,
): Promise<C> {
  const result = await connection.stream(sql);
  const lists = Object.values(columns);
  let at = 0;
  for await (const chunk of result) {
    for (const [k, list] of lists.entries()) list.set(chunk.getColumnValues(k) as number[], at);
    at += chunk.rowCount;
  }
  return columns;
}
