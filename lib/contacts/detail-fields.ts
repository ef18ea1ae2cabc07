import { fields, isField, type PersonField } from "@/lib/people/fields";
import { type ContactField, isContactField } from "./contact-field";

interface FieldSection {
  title: string;
  fields: readonly ContactField[];
}

/** The fields that a new contact is asked for, in their order. */
export const fieldSections: readonly FieldSection[] = [
  { title: "Name and contact", fields: ["first_name", "last_name", "cell_phone", "home_phone", "email"] },
  { title: "Address", fields: ["address1", "address2", "city", "state", "zip", "county"] },
  { title: "Voter", fields: ["party", "voter_id", "date_of_birth", "precinct", "congressional_district"] },
  { title: "Campaign", fields: ["support_level", "volunteer_status"] },
];

/** The name by which a custom field is changed: its own for the known ones, else `custom:<name>`. */
export const customFieldName = (name: string): ContactField =>
  isField(name) && isContactField(name) ? name : (`custom:${name}` as ContactField);

/** Known fields of lists that are kept as custom fields, to offer where a contact has none. */
export const knownCustoms = (Object.keys(fields) as PersonField[]).filter(
  (name) => fields[name].home.kind === "custom",
);

/** Fields whose values run over several lines. */
export const longFields: readonly string[] = ["notes"];
