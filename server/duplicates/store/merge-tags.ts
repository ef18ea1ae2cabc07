import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** The merged contacts' tags, each by the first contact that has it, unless the kept one does. */
export async function mergeTags(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_tag AS
     SELECT * FROM (
       SELECT DISTINCT l.merge_id, l.kept_id, t.tag_id
         FROM merge_line l JOIN person_tag t ON t.person_id = l.person_id
       QUALIFY l.round = min(l.round) OVER (PARTITION BY l.kept_id, t.tag_id))
      WHERE merge_id IS NOT NULL`,
  );
  await execute(pocket, "INSERT INTO person_tag (person_id, tag_id) SELECT kept_id, tag_id FROM merge_tag");
  await execute(
    pocket,
    `INSERT INTO person_merge_part (merge_id, kind, name, value)
     SELECT merge_id, 'tag_is', tag_id::VARCHAR, NULL FROM merge_tag`,
  );
}
