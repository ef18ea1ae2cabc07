import "server-only";
import { plainScope, scopeKinds, type VoterScope } from "@/lib/voters/scope";
import { quoteText } from "@/server/platform/duckdb/query";

/** SQL of whether a voter is within districts; `prefix`: of the columns that say where it is. */
export function withinSql(scope: VoterScope | null, prefix = ""): string {
  if (scope === null) return "false";
  const plain = plainScope(scope);
  const within = scopeKinds.flatMap(({ kind, column }) =>
    plain[kind].length === 0
      ? []
      : [`coalesce(${prefix}${column} IN (${plain[kind].map(quoteText).join(", ")}), false)`],
  );
  return within.length === 0 ? "true" : within.join(" AND ");
}

/** SQL of whether a noted change is of a voter who is or was within districts. */
export const changesWithin = (scope: VoterScope | null) =>
  `((NOT is_new AND (${withinSql(scope, "old_")})) OR (NOT is_dropped AND (${withinSql(scope, "new_")})))`;
