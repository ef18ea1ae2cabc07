import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** What contacts are called outside: the external id, else their own; and their names. */
export async function listKeys(
  pocket: Pocket,
  ids: readonly PersonId[],
): Promise<Map<PersonId, { key: string; name: string }>> {
  const rows = await queryRows(
    pocket,
    z.object({ id: PersonId, key: z.string(), name: z.string() }),
    `SELECT p.id, coalesce(any_value(v.value), p.id::VARCHAR) AS key,
            concat_ws(' ', any_value(first_name), any_value(last_name)) AS name
       FROM person p LEFT JOIN person_custom_field v ON v.person_id = p.id
            AND v.custom_field_id IN (SELECT id FROM custom_field WHERE lower(name) = 'external_id')
      WHERE p.id IN (SELECT unnest(from_json($ids::JSON, '["UUID"]'))) GROUP BY p.id`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map(({ id, ...called }) => [id, called]));
}
