import "server-only";
import { z } from "zod";
import { channels } from "@/lib/fields";
import { uuidv7 } from "@/lib/uuid";
import { type Contact, findContactRow } from "@/server/pocket/contacts/find-contact";
import { type Editor, touchContact, writeEdit } from "@/server/pocket/contacts/person-edit";
import { personColumns } from "@/server/pocket/import/person-columns";
import { execute, queryRow, queryRows, sqlTime } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import { notFound, Refusal } from "@/server/refusal";
import { movedTables, setColumn, writeParts } from "./merge-parts";

interface MergeContacts {
  keptId: string;
  mergedId: string;
  /** Columns in which the merged contact's value is taken although the kept one has one. */
  take?: readonly string[];
}

/**
 * Makes two contacts one, inside the caller's transaction: the kept one gets what it lacks, all tags, and whatever hangs on the
 * other; who must not be contacted stays so. Writes down enough to take it back. Gives the merge's id. Refuses: not_found, invalid_input.
 */
export async function mergeContacts(
  pocket: Pocket,
  { keptId, mergedId, take = [] }: MergeContacts,
  editor: Editor,
): Promise<string> {
  if (keptId === mergedId) throw new Refusal("invalid_input", "A contact can't be merged with itself.");
  const kept = await findContactRow(pocket, keptId);
  const merged = await findContactRow(pocket, mergedId);
  if (!kept || !merged) throw notFound("That contact");
  const mergeId = uuidv7(editor.at.getTime());
  const ids = { keptId, mergedId };
  await execute(
    pocket,
    `INSERT INTO person_merge (id, kept_id, merged_id, merged_by, merged_at)
     VALUES ($mergeId::UUID, $keptId::UUID, $mergedId::UUID, $by, ${sqlTime(editor.at)})`,
    { mergeId, ...ids, by: editor.by },
  );
  await keepMerged(pocket, mergeId, mergedId);
  await takeColumns(pocket, mergeId, { kept, merged, take }, editor);
  await takeCustoms(pocket, mergeId, ids, editor);
  await takeTags(pocket, mergeId, ids);
  for (const table of movedTables) {
    const moved = await queryRows(
      pocket,
      z.object({ id: z.string() }),
      `SELECT id FROM ${table} WHERE person_id = $mergedId::UUID`,
      { mergedId },
    );
    await writeParts(
      pocket,
      mergeId,
      moved.map(({ id }) => ({ kind: "moved", name: table, value: id })),
    );
    await execute(
      pocket,
      `UPDATE ${table} SET person_id = $keptId::UUID WHERE person_id = $mergedId::UUID`,
      ids,
    );
  }
  for (const [table, column] of [
    ["person", "id"],
    ["person_custom_field", "person_id"],
    ["person_tag", "person_id"],
  ]) {
    await execute(pocket, `DELETE FROM ${table} WHERE ${column} = $mergedId::UUID`, { mergedId });
  }
  await execute(
    pocket,
    `INSERT INTO person_tombstone (person_id, reason, merged_into, removed_at)
     VALUES ($mergedId::UUID, 'merged', $keptId::UUID, ${sqlTime(editor.at)})`,
    ids,
  );
  await touchContact(pocket, keptId, editor.at);
  return mergeId;
}

/** Writes down all that the merged contact has. */
async function keepMerged(pocket: Pocket, mergeId: string, mergedId: string): Promise<void> {
  const { row } = await queryRow(
    pocket,
    z.object({ row: z.string() }),
    "SELECT to_json(p)::VARCHAR AS row FROM person p WHERE id = $mergedId::UUID",
    { mergedId },
  );
  const Had = z.object({ kind: z.string(), name: z.string(), value: z.string().nullable() });
  const had = await queryRows(
    pocket,
    Had,
    `SELECT 'custom' AS kind, custom_field_id::VARCHAR AS name, value FROM person_custom_field WHERE person_id = $mergedId::UUID
     UNION ALL SELECT 'tag', tag_id::VARCHAR, NULL FROM person_tag WHERE person_id = $mergedId::UUID`,
    { mergedId },
  );
  await writeParts(pocket, mergeId, [{ kind: "row", name: "person", value: row }, ...had]);
}

async function takeColumns(
  pocket: Pocket,
  mergeId: string,
  { kept, merged, take }: { kept: Contact; merged: Contact; take: readonly string[] },
  editor: Editor,
): Promise<void> {
  const names = [...personColumns.map(({ name }) => name), "volunteer_status"] as (keyof Contact)[];
  const changes = names.flatMap((name) => {
    const [old, other] = [kept[name], merged[name]];
    const value =
      name === "do_not_contact"
        ? allChannels(old, other)
        : other !== null && (old === null || take.includes(name))
          ? other
          : old;
    return value === old ? [] : [{ name, old, value }];
  });
  for (const { name, old, value } of changes) {
    await setColumn(pocket, kept.id, name, value);
    await writeEdit(pocket, editor, { personId: kept.id, field: name, oldValue: old, newValue: value });
  }
  await writeParts(pocket, mergeId, [
    ...changes.map(({ name, old }) => ({ kind: "column", name, value: old })),
    ...changes.map(({ name, value }) => ({ kind: "column_is", name, value })),
  ]);
}

/** Whoever said no to a channel, to either contact, said no. */
function allChannels(one: string | null, other: string | null): string | null {
  const said = new Set([one, other].flatMap((list) => list?.split(",") ?? []));
  return channels.filter((channel) => said.has(channel)).join(",") || null;
}

/** The merged contact's own fields that the kept one has no value in. */
async function takeCustoms(
  pocket: Pocket,
  mergeId: string,
  ids: { keptId: string; mergedId: string },
  editor: Editor,
): Promise<void> {
  const taken = await queryRows(
    pocket,
    z.object({ id: z.string(), name: z.string(), value: z.string() }),
    `SELECT f.id, f.name, v.value FROM person_custom_field v JOIN custom_field f ON f.id = v.custom_field_id
      WHERE v.person_id = $mergedId::UUID
        AND v.custom_field_id NOT IN (SELECT custom_field_id FROM person_custom_field WHERE person_id = $keptId::UUID)`,
    ids,
  );
  for (const { id, name, value } of taken) {
    await execute(
      pocket,
      "INSERT INTO person_custom_field (person_id, custom_field_id, value) VALUES ($keptId::UUID, $id::UUID, $value)",
      { keptId: ids.keptId, id, value },
    );
    await writeEdit(pocket, editor, { personId: ids.keptId, field: name, oldValue: null, newValue: value });
  }
  await writeParts(
    pocket,
    mergeId,
    taken.map(({ id, value }) => ({ kind: "custom_is", name: id, value })),
  );
}

async function takeTags(
  pocket: Pocket,
  mergeId: string,
  ids: { keptId: string; mergedId: string },
): Promise<void> {
  const taken = await queryRows(
    pocket,
    z.object({ id: z.string() }),
    `SELECT DISTINCT tag_id AS id FROM person_tag WHERE person_id = $mergedId::UUID
        AND tag_id NOT IN (SELECT tag_id FROM person_tag WHERE person_id = $keptId::UUID)`,
    ids,
  );
  for (const { id } of taken) {
    await execute(pocket, "INSERT INTO person_tag (person_id, tag_id) VALUES ($keptId::UUID, $id::UUID)", {
      keptId: ids.keptId,
      id,
    });
  }
  await writeParts(
    pocket,
    mergeId,
    taken.map(({ id }) => ({ kind: "tag_is", name: id, value: null })),
  );
}
