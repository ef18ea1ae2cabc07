import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import type { Editor } from "@/server/people/store/editor";
import { type Contact, findContactRow } from "@/server/people/store/find-contact-row";
import { touchContact } from "@/server/people/store/touch-contact";
import { writeEdit } from "@/server/people/store/write-edit";
import { execute, queryRow, queryRows, quoteText, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound, Refusal } from "@/server/platform/refusal";
import { listParts, type MergePart } from "./list-parts";
import { moveRowsBack } from "./move-rows-back";
import { setColumn } from "./set-column";

/**
 * Takes a merge back, inside the caller's transaction: the merged contact is as it was, with what hung on it; the kept one loses
 * what it got, unless somebody has changed that since. Refuses: not_found, conflict (taken back already, the kept contact is gone, or a
 * later merge into it stands, which built on this one).
 */
export async function unmergeContacts(pocket: Pocket, mergeId: string, editor: Editor): Promise<void> {
  const { keptId, mergedId } = await getStandingMerge(pocket, mergeId);
  const kept = await findContactRow(pocket, keptId);
  if (!kept)
    throw new Refusal("conflict", "The contact that was kept is gone: it was deleted or merged itself.");
  const parts = await listParts(pocket, mergeId);
  await restoreMerged(pocket, mergedId, parts);
  await restoreColumns(pocket, kept, parts, { mergeId, editor });
  await restoreCustomsAndTags(pocket, keptId, parts);
  await moveRowsBack(pocket, mergeId);
  await execute(pocket, "DELETE FROM person_tombstone WHERE person_id = $id::UUID AND reason = 'merged'", {
    id: mergedId,
  });
  await execute(
    pocket,
    `UPDATE person_merge SET undone_by = $by, undone_at = ${sqlTime(editor.at)} WHERE id = $mergeId::UUID`,
    { by: editor.by, mergeId },
  );
  for (const id of [keptId, mergedId]) await touchContact(pocket, id, editor.at);
}

async function getStandingMerge(pocket: Pocket, mergeId: string) {
  const [merge] = await queryRows(
    pocket,
    z.object({ keptId: PersonId, mergedId: PersonId, undone: z.boolean(), builtOn: z.boolean() }),
    `SELECT kept_id AS "keptId", merged_id AS "mergedId", undone_at IS NOT NULL AS undone,
            EXISTS (SELECT 1 FROM person_merge l WHERE l.kept_id = m.kept_id AND l.undone_at IS NULL
                       AND (l.merged_at, l.id) > (m.merged_at, m.id)) AS "builtOn"
       FROM person_merge m WHERE id = $mergeId::UUID`,
    { mergeId },
  );
  if (!merge) throw notFound("That merge");
  if (merge.undone) throw new Refusal("conflict", "This merge was taken back already.");
  if (merge.builtOn)
    throw new Refusal(
      "conflict",
      "Another contact was merged into the same one later: take that merge back first.",
    );
  return merge;
}

/** The kept contact's columns are as they were, but for those that somebody has changed since. */
async function restoreColumns(
  pocket: Pocket,
  kept: Contact,
  parts: readonly MergePart[],
  { mergeId, editor }: { mergeId: string; editor: Editor },
): Promise<void> {
  const old = new Map(parts.filter(({ kind }) => kind === "column").map(({ name, value }) => [name, value]));
  for (const { kind, name, value } of parts) {
    if (kind !== "column_is" || kept[name as keyof Contact] !== value) continue;
    if (name === "do_not_contact" && (await isConfirmedSince(pocket, mergeId))) continue;
    const before = old.get(name) ?? null;
    await setColumn(pocket, kept.id, name, before);
    await writeEdit(pocket, editor, { personId: kept.id, field: name, oldValue: value, newValue: before });
  }
}

/** Whether a list that stands has said again since the merge whom not to contact. */
const isConfirmedSince = (pocket: Pocket, mergeId: string): Promise<boolean> =>
  queryRow(
    pocket,
    z.object({ confirmed: z.boolean() }),
    `SELECT count(*) > 0 AS confirmed
       FROM person_merge m JOIN import_change c ON c.person_id = m.kept_id AND c.kind = 'confirmed'
       JOIN import_batch b ON b.id = c.batch_id
      WHERE m.id = $mergeId::UUID AND b.undone_at IS NULL AND b.applied_at > m.merged_at`,
    { mergeId },
  ).then(({ confirmed }) => confirmed);

async function restoreCustomsAndTags(
  pocket: Pocket,
  keptId: PersonId,
  parts: readonly MergePart[],
): Promise<void> {
  for (const { kind, name, value } of parts) {
    if (kind === "custom_is")
      await execute(
        pocket,
        `DELETE FROM person_custom_field
          WHERE person_id = $keptId::UUID AND custom_field_id = $name::UUID AND value = $value`,
        { keptId, name, value },
      );
    if (kind === "tag_is")
      await execute(
        pocket,
        "DELETE FROM person_tag WHERE person_id = $keptId::UUID AND tag_id = $name::UUID",
        {
          keptId,
          name,
        },
      );
  }
}

/** Puts the merged contact back with its own fields and tags. */
async function restoreMerged(pocket: Pocket, mergedId: PersonId, parts: readonly MergePart[]): Promise<void> {
  const row = parts.find(({ kind }) => kind === "row")?.value;
  if (!row) throw new Error("A merge has kept nothing of the merged contact.");
  const columns = await queryRows(
    pocket,
    z.object({ name: z.string(), type: z.string() }),
    `SELECT column_name AS name, data_type AS type FROM duckdb_columns()
      WHERE table_name = 'person' ORDER BY column_index`,
  );
  const structure = JSON.stringify(Object.fromEntries(columns.map(({ name, type }) => [name, type])));
  await execute(
    pocket,
    `INSERT INTO person BY NAME SELECT unnest(from_json($row::JSON, ${quoteText(structure)}))`,
    { row },
  );
  for (const { kind, name, value } of parts) {
    if (kind === "custom")
      await execute(
        pocket,
        `INSERT INTO person_custom_field (person_id, custom_field_id, value)
         VALUES ($mergedId::UUID, $name::UUID, $value)`,
        { mergedId, name, value },
      );
    if (kind === "tag")
      await execute(
        pocket,
        "INSERT INTO person_tag (person_id, tag_id) VALUES ($mergedId::UUID, $name::UUID)",
        {
          mergedId,
          name,
        },
      );
  }
}
