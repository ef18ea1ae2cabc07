import "server-only";
import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { uuidv7 } from "@/lib/platform/uuid";
import type { Editor } from "@/server/people/store/editor";
import { touchContact } from "@/server/people/store/touch-contact";
import { writeEdit } from "@/server/people/store/write-edit";
import { Count, execute, queryRow, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { requireContact } from "./require-contact";
import { Tag } from "./tag";

/** Puts a tag on a contact, by its name whatever its case; makes the tag when there is none. Refuses: not_found. */
export async function addTag(pocket: Pocket, personId: PersonId, name: string, editor: Editor): Promise<Tag> {
  await requireContact(pocket, personId);
  const tag = (await findTag(pocket, name)) ?? (await createTag(pocket, name, editor.at));
  const { tagged } = await queryRow(
    pocket,
    z.object({ tagged: Count }),
    "SELECT count(*) AS tagged FROM person_tag WHERE person_id = $personId::UUID AND tag_id = $tagId::UUID",
    { personId, tagId: tag.id },
  );
  if (tagged > 0) return tag;
  await execute(pocket, "INSERT INTO person_tag (person_id, tag_id) VALUES ($personId, $tagId)", {
    personId,
    tagId: tag.id,
  });
  await writeEdit(pocket, editor, { personId, field: "tags", oldValue: null, newValue: tag.name });
  await touchContact(pocket, personId, editor.at);
  return tag;
}

async function findTag(pocket: Pocket, name: string): Promise<Tag | null> {
  const [tag] = await queryRows(
    pocket,
    Tag,
    "SELECT id, name FROM tag WHERE lower(name) = lower($name) ORDER BY id LIMIT 1",
    { name },
  );
  return tag ?? null;
}

async function createTag(pocket: Pocket, name: string, at: Date): Promise<Tag> {
  const id = uuidv7(at.getTime());
  await execute(pocket, `INSERT INTO tag (id, name, created_at) VALUES ($id, $name, ${sqlTime(at)})`, {
    id,
    name,
  });
  return { id, name };
}
