import "server-only";
import { z } from "zod";
import { type ContactFilter, conditionsOf } from "@/lib/contacts/filter/filter-step";
import type { IdNames } from "@/lib/contacts/filter/filter-words";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Finds the names of the tags and of the imports' files that stand in a filter by their id; those that are gone have none. */
export async function findFilterNames(pocket: Pocket, filter: ContactFilter): Promise<IdNames> {
  const ids = filter.steps
    .flatMap(conditionsOf)
    .filter(({ field }) => field === "tags" || field === "import")
    .flatMap((condition) => (condition.kind === "between" ? [] : condition.values))
    .filter((value) => value !== null && /^[0-9a-f-]{36}$/i.test(value));
  if (ids.length === 0) return {};
  const rows = await queryRows(
    pocket,
    z.object({ id: z.string(), name: z.string() }),
    `WITH asked AS (SELECT unnest(from_json($ids::JSON, '["VARCHAR"]')) AS id)
     SELECT id::VARCHAR AS id, name FROM tag WHERE id::VARCHAR IN (SELECT lower(id) FROM asked)
      UNION ALL
     SELECT id::VARCHAR, file_name FROM import_batch WHERE id::VARCHAR IN (SELECT id FROM asked)`,
    { ids: JSON.stringify(ids) },
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
