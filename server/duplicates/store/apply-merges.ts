import "server-only";
import type { Editor } from "@/server/people/store/editor";
import { removeAttached } from "@/server/people/store/remove-attached";
import { countRows, execute, sqlTime } from "@/server/platform/duckdb/query";
import { uuidv7Sql } from "@/server/platform/duckdb/uuid-sql";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound } from "@/server/platform/refusal";
import { mergeColumns } from "./merge-columns";
import { mergeCustoms } from "./merge-customs";
import { mergeTags } from "./merge-tags";
import { moveRows } from "./move-rows";
import { writeMergeEdits } from "./write-merge-edits";

/**
 * Carries out the merges of the temporary table `merge_step`, inside the caller's transaction and in one pass
 * whatever the size of the groups: in `round` 1, 2 … one more contact of a group goes into its kept one,
 * which gets what it lacks, all tags, and whatever hangs on the other; who must not be contacted stays so.
 * `picked` in it: the columns, each between commas, in which the merged contact's value is picked although the kept
 * one has one; the argument `picked`: all that stand there. Writes down enough to take each merge back, the last one first.
 * No contact is in two groups. Gives how many contacts went. Refuses: not_found.
 */
export async function applyMerges(
  pocket: Pocket,
  editor: Editor,
  picked: ReadonlySet<string>,
): Promise<number> {
  const merges = await createMerges(pocket, editor);
  await keepMerged(pocket);
  await mergeColumns(pocket, editor.at, picked);
  await mergeCustoms(pocket);
  await mergeTags(pocket);
  await writeMergeEdits(pocket, editor);
  await moveRows(pocket);
  await removeAttached(pocket, "merge", "(SELECT merged_id FROM merge_pair)");
  await execute(
    pocket,
    `INSERT INTO person_tombstone (person_id, reason, merged_into, removed_at)
     SELECT merged_id, 'merged', kept_id, ${sqlTime(editor.at)} FROM merge_pair`,
  );
  return merges;
}

/**
 * Makes the temporary tables `merge_pair`, a merge a row, and `merge_line`: the contacts of each group by
 * their turn, the kept one's being 0. All of them are there. The ids of merges of one time sort by their
 * rounds.
 */
async function createMerges(pocket: Pocket, { by, at }: Editor): Promise<number> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_pair AS
     SELECT ${uuidv7Sql(`${at.getTime()} + round`)} AS merge_id, round, kept_id, merged_id, picked
       FROM merge_step`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_line AS
     SELECT merge_id, round, kept_id, merged_id AS person_id, picked FROM merge_pair
     UNION ALL SELECT DISTINCT NULL, 0, kept_id, kept_id, '' FROM merge_pair`,
  );
  const there = await countRows(pocket, "(FROM person WHERE id IN (SELECT person_id FROM merge_line))");
  if (there < (await countRows(pocket, "merge_line"))) throw notFound("That contact");
  return execute(
    pocket,
    `INSERT INTO person_merge (id, kept_id, merged_id, merged_by, merged_at)
     SELECT merge_id, kept_id, merged_id, $by, ${sqlTime(at)} FROM merge_pair`,
    { by },
  );
}

/** Writes down all that the merged contacts have. */
const keepMerged = (pocket: Pocket) =>
  execute(
    pocket,
    `INSERT INTO person_merge_part (merge_id, kind, name, value)
     SELECT m.merge_id, 'row', 'person', to_json(p)::VARCHAR
       FROM person p JOIN merge_pair m ON m.merged_id = p.id
     UNION ALL SELECT m.merge_id, 'custom', v.custom_field_id::VARCHAR, v.value
                 FROM person_custom_field v JOIN merge_pair m ON m.merged_id = v.person_id
     UNION ALL SELECT m.merge_id, 'tag', t.tag_id::VARCHAR, NULL
                 FROM person_tag t JOIN merge_pair m ON m.merged_id = t.person_id`,
  );
