/**
 * The fields that a column of a list can be mapped to, and where each one lands.
 *
 * `person`: a column of the person table · `custom`: a typed custom field ·
 * `tags`: tags, split at commas and semicolons · `split`: first, middle, last, suffix ·
 * `consent`: an entry of person.do_not_contact.
 */
export type FieldHome =
  | { kind: "person"; column: string }
  | { kind: "custom"; type: CustomType }
  | { kind: "tags" }
  | { kind: "split" }
  | { kind: "consent"; channels: readonly Channel[] };

export type CustomType = "text" | "number" | "date" | "phone" | "boolean";
export const channels = ["call", "text", "email", "mail", "knock"] as const;
export type Channel = (typeof channels)[number];

export const fieldGroups = ["Name", "Address", "Contact", "Voter", "Campaign", "Do not contact"] as const;
export type FieldGroup = (typeof fieldGroups)[number];

interface FieldFacts {
  label: string;
  group: FieldGroup;
  home: FieldHome;
}

const person = (label: string, group: FieldGroup, column: string): FieldFacts => ({
  label,
  group,
  home: { kind: "person", column },
});
const custom = (label: string, group: FieldGroup, type: CustomType): FieldFacts => ({
  label,
  group,
  home: { kind: "custom", type },
});
const consent = (label: string, ...list: Channel[]): FieldFacts => ({
  label,
  group: "Do not contact",
  home: { kind: "consent", channels: list },
});

export const fields = {
  first_name: person("First name", "Name", "first_name"),
  middle_name: custom("Middle name", "Name", "text"),
  last_name: person("Last name", "Name", "last_name"),
  suffix: custom("Suffix", "Name", "text"),
  full_name: { label: "Full name", group: "Name", home: { kind: "split" } },
  address1: person("Address", "Address", "address1"),
  address2: person("Address, line 2", "Address", "address2"),
  city: person("City", "Address", "city"),
  state: person("State", "Address", "state"),
  zip: person("ZIP", "Address", "zip"),
  county: person("County", "Address", "county"),
  congressional_district: person("Congressional district", "Voter", "congressional_district"),
  state_house_district: custom("State house district", "Voter", "text"),
  state_senate_district: custom("State senate district", "Voter", "text"),
  precinct: person("Precinct", "Voter", "precinct"),
  home_phone: person("Home phone", "Contact", "home_phone"),
  cell_phone: person("Cell phone", "Contact", "cell_phone"),
  work_phone: custom("Work phone", "Contact", "phone"),
  email: person("E-mail", "Contact", "email"),
  date_of_birth: person("Date of birth", "Voter", "birth_date"),
  age: custom("Age", "Voter", "number"),
  gender: custom("Gender", "Voter", "text"),
  party: person("Party", "Voter", "party"),
  voter_id: person("Voter ID", "Voter", "voter_uid"),
  external_id: custom("External ID", "Campaign", "text"),
  support_level: person("Support level", "Campaign", "support_level"),
  registration_date: custom("Registration date", "Voter", "date"),
  registration_status: custom("Registration status", "Voter", "text"),
  employer: custom("Employer", "Campaign", "text"),
  occupation: custom("Occupation", "Campaign", "text"),
  notes: custom("Notes", "Campaign", "text"),
  tags: { label: "Tags", group: "Campaign", home: { kind: "tags" } },
  do_not_call: consent("Do not call", "call"),
  do_not_text: consent("Do not text", "text"),
  do_not_email: consent("Do not e-mail", "email"),
  do_not_mail: consent("Do not mail", "mail"),
  do_not_contact: consent("Do not contact", ...channels),
} as const satisfies Record<string, FieldFacts>;

export type PersonField = keyof typeof fields;
export const fieldNames = Object.keys(fields) as PersonField[];

/** Where a column goes: a field, `custom:<name>`, or nowhere. */
export type Target = PersonField | `custom:${string}` | null;

/** Fields that several columns of a list may fill. */
export const repeatable: ReadonlySet<string> = new Set<PersonField>(["tags", "notes"]);

export function isField(name: string): name is PersonField {
  return Object.hasOwn(fields, name);
}

/** The column of `person` that a field fills by itself; null where it lands elsewhere. */
export function columnOf(field: PersonField): string | null {
  const { home } = fields[field];
  return home.kind === "person" ? home.column : null;
}

/** Reads a target as a mapping file or a form writes it; undefined when it is not one. */
export function parseTarget(text: string | null): Target | undefined {
  if (text === null || text === "") return null;
  if (isField(text)) return text;
  return /^custom:.*\S/u.test(text) && text.length <= 87 ? (text as Target) : undefined;
}

/** The words for a target on screen. */
export function targetLabel(target: Target): string {
  if (target === null) return "Not used";
  return isField(target) ? fields[target].label : target.slice("custom:".length);
}
