import "server-only";
import { type Editor, writeEdit } from "@/server/people/store/person-edit";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound } from "@/server/platform/refusal";

const dependents = [
  "person_custom_field",
  "person_tag",
  "voter_match",
  "voter_candidate",
  "voter_decision",
  "event_registration",
  "communication",
  "whip_status",
  "import_problem",
];

/**
 * Deletes a contact and all that hangs on it, inside the caller's transaction. What stays: a tombstone with the id,
 * the consent that was recorded, and the journal of changes. Refuses: not_found.
 */
export async function deleteContact(pocket: Pocket, id: string, editor: Editor): Promise<void> {
  const removed = await execute(pocket, "DELETE FROM person WHERE id = $id::UUID", { id });
  if (removed === 0) throw notFound("That contact");
  for (const table of dependents)
    await execute(pocket, `DELETE FROM ${table} WHERE person_id = $id::UUID`, { id });
  await execute(
    pocket,
    `INSERT INTO person_tombstone (person_id, reason, removed_at) VALUES ($id, 'deleted', ${sqlTime(editor.at)})`,
    { id },
  );
  await writeEdit(pocket, editor, { personId: id, field: "contact", oldValue: null, newValue: "deleted" });
}
