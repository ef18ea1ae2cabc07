import "server-only";
import { type ContactField, contactFieldLabel } from "@/lib/contacts/contact-field";
import type { PersonId } from "@/lib/people/person-id";
import type { Editor } from "@/server/people/store/editor";
import { type Contact, findContactRow } from "@/server/people/store/find-contact-row";
import { personColumns } from "@/server/people/store/person-columns";
import { writeCustomValues } from "@/server/people/store/write-custom-values";
import { writeEdit } from "@/server/people/store/write-edit";
import { execute, quoteName, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound, Refusal } from "@/server/platform/refusal";
import { listCustomValues } from "./list-custom-values";
import { type ReadValue, readTypedValues } from "./read-typed-values";

/** One value to change: what the person saw ("" for nothing) and what it should be now ("" clears it). */
interface ContactChange {
  field: ContactField;
  seen: string;
  value: string;
}

/**
 * Changes values of a contact by the rules of imports and notes old and new. All of them or none, inside the caller's
 * transaction. Gives the values as they are now kept, by field; null where there is none.
 * Refuses: not_found, invalid_input, conflict (someone changed a value since it was seen; `fields` has what it is now).
 */
export async function saveContact(
  pocket: Pocket,
  id: PersonId,
  changes: readonly ContactChange[],
  editor: Editor,
): Promise<Record<string, string | null>> {
  const contact = await findContactRow(pocket, id);
  if (!contact) throw notFound("That contact");
  const { values, shape } = await readTypedValues(pocket, changes);
  const customs = new Map(
    (await listCustomValues(pocket, id)).map(({ name, value }) => [name.toLowerCase(), value]),
  );
  const edits = values.map((value) => ({ ...value, old: presentValue(value, contact, customs) }));
  refuseConflicts(changes, edits);
  const changed = edits.filter(({ old, value }) => old !== value);
  refuseNobody(contact, changed, customs);
  if (changed.length > 0) await writeColumns(pocket, id, changed, editor.at);
  await writeCustomValues(pocket, id, changed, shape, editor.at);
  for (const { column, custom, old, value } of changed) {
    await writeEdit(pocket, editor, {
      personId: id,
      field: column ?? custom ?? "",
      oldValue: old,
      newValue: value,
    });
  }
  return Object.fromEntries(values.map(({ field, value }) => [field, value]));
}

function presentValue(
  { column, custom }: ReadValue,
  contact: Contact,
  customs: ReadonlyMap<string, string>,
): string | null {
  if (column !== null) return contact[column as keyof Contact];
  return customs.get(custom?.toLowerCase() ?? "") ?? null;
}

type Edit = ReadValue & { old: string | null };

function refuseConflicts(changes: readonly ContactChange[], edits: readonly Edit[]) {
  const stale = edits.filter(({ old, value }, k) => (old ?? "") !== changes[k]?.seen && old !== value);
  const [one] = stale;
  if (!one) return;
  const label = contactFieldLabel(one.field);
  throw new Refusal(
    "conflict",
    one.old === null
      ? `Someone cleared “${label}” in the meantime. Nothing was saved.`
      : `Someone changed “${label}” to “${one.old}” in the meantime. Nothing was saved.`,
    Object.fromEntries(stale.map(({ field, old }) => [field, old ?? ""])),
  );
}

const identifying = ["first_name", "last_name", "email", "home_phone", "cell_phone", "voter_uid"] as const;

/** As in a list: who has no name, e-mail, phone or id is nobody. */
function refuseNobody(contact: Contact, changed: readonly Edit[], customs: ReadonlyMap<string, string>) {
  const after = (column: string, present: string | null) => {
    const edit = changed.find((one) => one.column === column || one.custom === column);
    return edit ? edit.value : present;
  };
  const known = identifying.some((column) => after(column, contact[column]) !== null);
  if (known || after("external_id", customs.get("external_id") ?? null) !== null) return;
  const message =
    "A contact needs at least a name, an e-mail, a phone or an id. To remove the contact, delete it.";
  throw new Refusal(
    "invalid_input",
    message,
    Object.fromEntries(changed.slice(0, 1).map(({ field }) => [field, message])),
  );
}

async function writeColumns(pocket: Pocket, id: PersonId, changed: readonly Edit[], at: Date) {
  const columns = changed.flatMap(({ column, value }) => (column === null ? [] : [{ column, value }]));
  const sets = columns.map(({ column }, k) => {
    const type = personColumns.find(({ name }) => name === column)?.type ?? "VARCHAR";
    return `${quoteName(column)} = $s${k}::${type}, `;
  });
  await execute(
    pocket,
    `UPDATE person SET ${sets.join("")}updated_at = ${sqlTime(at)} WHERE id = $id::UUID`,
    {
      ...Object.fromEntries(columns.map(({ value }, k) => [`s${k}`, value])),
      id,
    },
  );
}
