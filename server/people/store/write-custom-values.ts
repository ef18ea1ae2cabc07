import type { PersonId } from "@/lib/people/person-id";
import { createCustomFields } from "@/server/people/store/create-custom-fields";
import { findCustomColumns } from "@/server/people/store/find-custom-columns";
import type { Shape } from "@/server/people/store/shape";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * Sets or, with null, clears a contact's values of custom fields. Fields of the shape that the campaign doesn't have yet
 * are made; values that belong to columns of person are left out.
 */
export async function writeCustomValues(
  pocket: Pocket,
  personId: PersonId,
  values: readonly { custom: string | null; value: string | null }[],
  shape: Shape,
  at: Date,
): Promise<void> {
  const customs = values.filter(({ custom }) => custom !== null);
  if (customs.length === 0) return;
  const fields = await createCustomFields(pocket, await findCustomColumns(pocket, shape), at);
  const ids = new Map(fields.map(({ name, id }) => [name, id]));
  for (const { custom, value } of customs) {
    const fieldId = ids.get(custom ?? "");
    if (fieldId !== undefined) await writeCustomValue(pocket, personId, fieldId, value);
  }
}

async function writeCustomValue(pocket: Pocket, personId: PersonId, fieldId: string, value: string | null) {
  await execute(
    pocket,
    "DELETE FROM person_custom_field WHERE person_id = $personId::UUID AND custom_field_id = $fieldId::UUID",
    { personId, fieldId },
  );
  if (value === null) return;
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value)
      VALUES ($personId, $fieldId, $value)`,
    { personId, fieldId, value },
  );
}
