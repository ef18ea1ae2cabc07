import "server-only";
import type { PersonId } from "@/lib/people/person-id";
import type { Editor } from "@/server/people/store/editor";
import { touchContact } from "@/server/people/store/touch-contact";
import { writeEdit } from "@/server/people/store/write-edit";
import { execute, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { requireContact } from "./require-contact";
import { Tag } from "./tag";

/** Takes a tag off a contact; nothing happens when it isn't there. Refuses: not_found. */
export async function removeTag(
  pocket: Pocket,
  personId: PersonId,
  tagId: string,
  editor: Editor,
): Promise<void> {
  await requireContact(pocket, personId);
  const [tag] = await queryRows(pocket, Tag, "SELECT id, name FROM tag WHERE id = $tagId::UUID", { tagId });
  const removed = await execute(
    pocket,
    "DELETE FROM person_tag WHERE person_id = $personId::UUID AND tag_id = $tagId::UUID",
    { personId, tagId },
  );
  if (removed === 0 || !tag) return;
  await writeEdit(pocket, editor, { personId, field: "tags", oldValue: tag.name, newValue: null });
  await touchContact(pocket, personId, editor.at);
}
