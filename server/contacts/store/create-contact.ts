import "server-only";
import { z } from "zod";
import type { ContactField } from "@/lib/contacts/contact-field";
import { contactName } from "@/lib/contacts/contact-name";
import { shorten } from "@/lib/contacts/show-value";
import { PersonId } from "@/lib/people/person-id";
import { uuidv7 } from "@/lib/platform/uuid";
import type { Editor } from "@/server/people/store/editor";
import { personColumns } from "@/server/people/store/person-columns";
import { writeCustomValues } from "@/server/people/store/write-custom-values";
import { writeEdit } from "@/server/people/store/write-edit";
import { execute, queryRows, quoteName, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";
import { type ReadValue, readTypedValues } from "./read-typed-values";

/** The source of contacts that a person typed in. */
const byHand = "By hand";

interface CreateContact {
  values: readonly { field: ContactField; value: string }[];
  /** Makes it although someone has the same e-mail, phone or voter id: two people may share a phone. */
  evenIfKnown: boolean;
}

/**
 * Makes a contact, by the rules of imports, inside the caller's transaction. Gives its id.
 * Refuses: invalid_input, conflict (someone has this e-mail, phone or voter id; `fields` says which).
 */
export async function createContact(pocket: Pocket, input: CreateContact, editor: Editor): Promise<PersonId> {
  const { values, shape } = await readTypedValues(pocket, input.values);
  const given = values.filter(({ value }) => value !== null);
  refuseNobody(given);
  if (!input.evenIfKnown) await refuseKnown(pocket, given);
  const id = PersonId.parse(uuidv7(editor.at.getTime()));
  const columns = given.flatMap(({ column, value }) => (column === null ? [] : [{ column, value }]));
  const casts = columns.map(
    ({ column }, k) => `$v${k}::${personColumns.find(({ name }) => name === column)?.type ?? "VARCHAR"}`,
  );
  const now = sqlTime(editor.at);
  await execute(
    pocket,
    `INSERT INTO person (id, ${columns.map(({ column }) => `${quoteName(column)}, `).join("")}source,
       created_at, updated_at)
     VALUES ($id, ${casts.map((cast) => `${cast}, `).join("")}'${byHand}', ${now}, ${now})`,
    { id, ...Object.fromEntries(columns.map(({ value }, k) => [`v${k}`, value])) },
  );
  await writeCustomValues(pocket, id, given, shape, editor.at);
  await writeEdit(pocket, editor, { personId: id, field: "contact", oldValue: null, newValue: "made" });
  return id;
}

const identifying = ["first_name", "last_name", "email", "home_phone", "cell_phone", "voter_uid"];

function refuseNobody(given: readonly ReadValue[]) {
  if (
    given.some(
      ({ column, custom }) =>
        custom === "external_id" ||
        custom === "work_phone" ||
        (column !== null && identifying.includes(column)),
    )
  )
    return;
  throw new Refusal("invalid_input", "Give at least a name, an e-mail, a phone or an id.", {
    first_name: "Give at least a name, an e-mail, a phone or an id.",
  });
}

const Known = z.object({ firstName: z.string().nullable(), lastName: z.string().nullable() });
const unique: readonly [field: ContactField, column: string, condition: string][] = [
  ["email", "email", "email = $value"],
  ["cell_phone", "cell_phone", "cell_phone = $value::BIGINT OR home_phone = $value::BIGINT"],
  ["home_phone", "home_phone", "cell_phone = $value::BIGINT OR home_phone = $value::BIGINT"],
  ["voter_id", "voter_uid", "voter_uid = $value"],
];

async function refuseKnown(pocket: Pocket, given: readonly ReadValue[]) {
  const fields: Record<string, string> = {};
  for (const [field, column, condition] of unique) {
    const value = given.find((one) => one.column === column)?.value;
    if (!value) continue;
    const [known] = await queryRows(
      pocket,
      Known,
      `SELECT first_name AS "firstName", last_name AS "lastName" FROM person WHERE ${condition} ORDER BY id
         LIMIT 1`,
      { value },
    );
    if (known) fields[field] = `${shorten(contactName(known))} has this already.`;
  }
  if (Object.keys(fields).length === 0) return;
  throw new Refusal(
    "conflict",
    "There may be such a contact already. Look, or add this one all the same.",
    fields,
  );
}
