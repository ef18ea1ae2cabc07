import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Text = z.string().nullable();

const Contact = z.object({
  id: PersonId,
  first_name: Text,
  last_name: Text,
  address1: Text,
  address2: Text,
  city: Text,
  state: Text,
  zip: Text,
  county: Text,
  congressional_district: Text,
  home_phone: Text,
  cell_phone: Text,
  email: Text,
  party: Text,
  support_level: Text,
  volunteer_status: Text,
  voter_uid: Text,
  birth_date: Text,
  precinct: Text,
  do_not_contact: Text,
  source: Text,
  created_at: Time,
  updated_at: Time,
});
/** A contact's own row, every value as text. */
export type Contact = z.infer<typeof Contact>;

const texts = ["home_phone", "cell_phone", "support_level", "birth_date"];
const select = Object.keys(Contact.shape)
  .map((name) => (texts.includes(name) ? `${name}::VARCHAR AS ${name}` : name))
  .join(", ");

/** Finds a contact's own row; null when absent. */
export async function findContactRow(pocket: Pocket, id: PersonId): Promise<Contact | null> {
  const [contact] = await queryRows(pocket, Contact, `SELECT ${select} FROM person WHERE id = $id::UUID`, {
    id,
  });
  return contact ?? null;
}
