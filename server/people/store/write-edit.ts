import type { PersonId } from "@/lib/people/person-id";
import { uuidv7 } from "@/lib/platform/uuid";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { Editor } from "./editor";

/** Writes down what a person changed. field "contact": the contact itself was made or deleted; "tags": a tag. */
export async function writeEdit(
  pocket: Pocket,
  { by, at }: Editor,
  edit: { personId: PersonId; field: string; oldValue: string | null; newValue: string | null },
): Promise<void> {
  await execute(
    pocket,
    `INSERT INTO person_edit (id, person_id, field, old_value, new_value, edited_by, edited_at)
     VALUES ($editId, $personId, $field, $oldValue, $newValue, $by, ${sqlTime(at)})`,
    { editId: uuidv7(at.getTime()), ...edit, by },
  );
}
