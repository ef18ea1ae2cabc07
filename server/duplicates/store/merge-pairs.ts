import "server-only";
import { VARCHAR } from "@duckdb/node-api";
import { z } from "zod";
import { uuidv7 } from "@/lib/platform/uuid";
import type { Editor } from "@/server/people/store/person-edit";
import { removeAttached } from "@/server/people/store/remove-attached";
import { Count, createFrom, execute, queryRow, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound, Refusal } from "@/server/platform/refusal";
import { moveRows } from "./move-rows";
import { takeColumns, takeCustoms, takeTags, writeMergeEdits } from "./take-values";

/** Two contacts that are to be one. */
export interface MergePair {
  keptId: string;
  mergedId: string;
  /** Columns in which the merged contact's value is taken although the kept one has one. */
  take?: readonly string[];
}

/**
 * Makes the contacts of each pair one, inside the caller's transaction and all pairs at once: the kept one gets what it lacks, all
 * tags, and whatever hangs on the other; who must not be contacted stays so. Writes down enough to take each merge back. No contact
 * is in two pairs. `round`: how many merges of the same contacts and the same time came before. Gives the merges' ids. Refuses: not_found, invalid_input.
 */
export async function mergePairs(
  pocket: Pocket,
  pairs: readonly MergePair[],
  editor: Editor,
  round = 0,
): Promise<string[]> {
  const ids = pairs.flatMap(({ keptId, mergedId }) => [keptId, mergedId]);
  if (new Set(ids).size < ids.length)
    throw new Refusal("invalid_input", "A contact can't be merged with itself, or twice at once.");
  const merges = pairs.map((pair) => ({ id: uuidv7(editor.at.getTime() + round), take: [], ...pair }));
  await createPairs(pocket, merges);
  await execute(
    pocket,
    `INSERT INTO person_merge (id, kept_id, merged_id, merged_by, merged_at)
     SELECT merge_id, kept_id, merged_id, $by, ${sqlTime(editor.at)} FROM merge_pair`,
    { by: editor.by },
  );
  await keepMerged(pocket);
  await takeColumns(pocket, editor.at);
  await takeCustoms(pocket);
  await takeTags(pocket);
  await writeMergeEdits(pocket, editor);
  await moveRows(pocket);
  await removeAttached(pocket, "merge", "(SELECT merged_id FROM merge_pair)");
  await execute(
    pocket,
    `INSERT INTO person_tombstone (person_id, reason, merged_into, removed_at)
     SELECT merged_id, 'merged', kept_id, ${sqlTime(editor.at)} FROM merge_pair`,
  );
  return merges.map(({ id }) => id);
}

/** The temporary table `merge_pair`, whose contacts are all there. */
async function createPairs(pocket: Pocket, merges: readonly (Required<MergePair> & { id: string })[]) {
  await createFrom(pocket, "merge_said", merges, [
    { name: "merge_id", type: VARCHAR, of: ({ id }) => id },
    { name: "kept_id", type: VARCHAR, of: ({ keptId }) => keptId },
    { name: "merged_id", type: VARCHAR, of: ({ mergedId }) => mergedId },
    { name: "take", type: VARCHAR, of: ({ take }) => `,${take.join(",")},` },
  ]);
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merge_pair AS
     SELECT merge_id::UUID AS merge_id, kept_id::UUID AS kept_id, merged_id::UUID AS merged_id, take FROM merge_said`,
  );
  const { there } = await queryRow(
    pocket,
    z.object({ there: Count }),
    `SELECT count(*) AS there FROM person
      WHERE id IN (SELECT kept_id FROM merge_pair UNION ALL SELECT merged_id FROM merge_pair)`,
  );
  if (there < merges.length * 2) throw notFound("That contact");
}

/** Writes down all that the merged contacts have. */
const keepMerged = (pocket: Pocket) =>
  execute(
    pocket,
    `INSERT INTO person_merge_part (merge_id, kind, name, value)
     SELECT m.merge_id, 'row', 'person', to_json(p)::VARCHAR FROM person p JOIN merge_pair m ON m.merged_id = p.id
     UNION ALL SELECT m.merge_id, 'custom', v.custom_field_id::VARCHAR, v.value FROM person_custom_field v JOIN merge_pair m ON m.merged_id = v.person_id
     UNION ALL SELECT m.merge_id, 'tag', t.tag_id::VARCHAR, NULL FROM person_tag t JOIN merge_pair m ON m.merged_id = t.person_id`,
  );
