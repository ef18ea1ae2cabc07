import type { Bound } from "@/server/platform/duckdb/query";

/** A condition on the table person, with the values that it binds. */
export interface Where {
  sql: string;
  values: Bound;
}

/** All of the conditions. */
export function all(parts: readonly Where[]): Where {
  const sql = parts.map((part) => `(${part.sql})`).join(" AND ") || "true";
  return { sql, values: Object.assign({}, ...parts.map(({ values }) => values)) };
}
