import "server-only";
import type { Editor } from "@/server/people/store/editor";
import { fullestFirst } from "@/server/people/store/list-shown-contacts";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { applyMerges } from "./apply-merges";
import { createGroups } from "./create-groups";
import { dropGroups } from "./drop-groups";
import { keptTables } from "./found-tables";

/** Makes each found group of this likelihood one, the fullest contact kept. All of them or none. Gives how many contacts went. */
export async function mergeAll(pocket: Pocket, threshold: number, editor: Editor): Promise<number> {
  await createGroups(pocket, keptTables, threshold);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_step AS
     SELECT round, kept_id, person_id AS merged_id, ',,' AS picked FROM (
       SELECT person_id, (row_number() OVER w - 1)::INTEGER AS round, first_value(person_id) OVER w AS kept_id
         FROM found_group g JOIN person p ON p.id = g.person_id
       WINDOW w AS (PARTITION BY group_no ORDER BY ${fullestFirst}))
      WHERE round > 0`,
  );
  await dropGroups(pocket);
  return applyMerges(pocket, editor, new Set());
}
