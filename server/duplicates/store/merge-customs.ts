import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** The merged contacts' own fields: of each the first contact's that has it, unless the kept one does. */
export async function mergeCustoms(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_custom AS
     SELECT * FROM (
       SELECT l.merge_id, l.kept_id, f.id, f.name, v.value
         FROM merge_line l JOIN person_custom_field v ON v.person_id = l.person_id
              JOIN custom_field f ON f.id = v.custom_field_id
       QUALIFY l.round = min(l.round) OVER (PARTITION BY l.kept_id, f.id))
      WHERE merge_id IS NOT NULL`,
  );
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value)
     SELECT kept_id, id, value FROM merge_custom`,
  );
  await execute(
    pocket,
    `INSERT INTO person_merge_part (merge_id, kind, name, value)
     SELECT merge_id, 'custom_is', id::VARCHAR, value FROM merge_custom`,
  );
  await execute(
    pocket,
    "INSERT INTO merge_change SELECT merge_id, kept_id, name, NULL, value FROM merge_custom",
  );
}
