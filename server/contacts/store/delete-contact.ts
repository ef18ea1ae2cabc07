import "server-only";
import type { PersonId } from "@/lib/people/person-id";
import type { Editor } from "@/server/people/store/editor";
import { idsOfContact } from "@/server/people/store/follow-merges";
import { removeAttached } from "@/server/people/store/remove-attached";
import { writeEdit } from "@/server/people/store/write-edit";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound } from "@/server/platform/refusal";

/**
 * Deletes a contact and all that hangs on it and on those that were merged into it, inside the caller's transaction. What
 * stays: a tombstone with the id, the consent that was recorded, and the journal of changes. Refuses: not_found.
 */
export async function deleteContact(pocket: Pocket, id: PersonId, editor: Editor): Promise<void> {
  const removed = await execute(pocket, "DELETE FROM person WHERE id = $id::UUID", { id });
  if (removed === 0) throw notFound("That contact");
  await removeAttached(pocket, "delete", idsOfContact, { id });
  await execute(
    pocket,
    `INSERT INTO person_tombstone (person_id, reason, removed_at)
       VALUES ($id, 'deleted', ${sqlTime(editor.at)})`,
    { id },
  );
  await writeEdit(pocket, editor, { personId: id, field: "contact", oldValue: null, newValue: "deleted" });
}
