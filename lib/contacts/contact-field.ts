import {
  channels,
  columnOf,
  fields,
  isField,
  type PersonField,
  parseTarget,
  targetLabel,
} from "@/lib/people/fields";

/** Fields of a list that are no single value of a contact. */
type Composed = "full_name" | "tags" | "do_not_call" | "do_not_text" | "do_not_email" | "do_not_mail";

/** A value of a contact that a person can change: a field of a list, or `custom:<name>`. do_not_contact: "call,text". */
export type ContactField = Exclude<PersonField, Composed> | "volunteer_status" | `custom:${string}`;

/** Whether a name is that of a value which can be changed. */
export function isContactField(name: string): name is ContactField {
  if (name === "volunteer_status" || name === "do_not_contact") return true;
  const target = parseTarget(name);
  if (!target) return false;
  if (!isField(target)) return true;
  return fields[target].home.kind === "person" || fields[target].home.kind === "custom";
}

/** The column of `person` that holds a field; null for a custom field. */
export function personColumn(field: ContactField): string | null {
  if (field === "volunteer_status" || field === "do_not_contact") return field;
  return isField(field) ? columnOf(field) : null;
}

const columnLabels = new Map(
  Object.values(fields).flatMap(({ label, home }) =>
    home.kind === "person" ? [[home.column, label] as const] : [],
  ),
);

/** The words for a field, whether it is named as in a list or as its column. */
export function contactFieldLabel(field: string): string {
  if (field === "volunteer_status") return "Volunteer status";
  if (field === "contact") return "Contact";
  return columnLabels.get(field) ?? targetLabel(parseTarget(field) ?? `custom:${field}`);
}

/** Do-not-contact marks in their order, joined as they are kept; "" for none. Other words are left out. */
export const joinChannels = (marks: readonly string[]) =>
  channels.filter((channel) => marks.includes(channel)).join(",");

/** Where somebody stands, from 1 to 5. */
export const supportSteps = [
  "Strong support",
  "Lean support",
  "Undecided",
  "Lean oppose",
  "Strong oppose",
] as const;

export const supportLabels: Record<string, string> = Object.fromEntries(
  supportSteps.map((word, k) => [k + 1, `${k + 1} · ${word}`]),
);

export const partyLabels: Record<string, string> = {
  D: "Democratic",
  R: "Republican",
  L: "Libertarian",
  G: "Green",
  I: "Independent",
  N: "No party",
};

export const channelLabels: Record<string, string> = {
  call: "Do not call",
  text: "Do not text",
  email: "Do not e-mail",
  mail: "Do not mail",
  knock: "Do not knock",
};
