import { showValue } from "@/lib/contacts/show-value";
import { channels, columnOf, fieldNames, fields } from "@/lib/people/fields";

/** The values of a contact's columns as text. */
type Values = Readonly<Record<string, string | null>>;

interface Column {
  column: string;
  label: string;
}

const marks: Column = { column: "do_not_contact", label: "Do not contact" };
const columns: readonly Column[] = [
  ...fieldNames.flatMap((field) => {
    const column = columnOf(field);
    return column === null ? [] : [{ column, label: fields[field].label }];
  }),
  marks,
];

/** Which contact's value is picked, by column: its place among them. */
export type Picks = Readonly<Record<string, number>>;

/** What contacts who may be one have alike, and in which columns they differ. Whether a value of these can be picked: marks add up. */
export function findDifferences(contacts: readonly Values[]) {
  const valuesOf = (column: string) => new Set(contacts.map((values) => values[column] ?? null));
  const differing = columns
    .filter(({ column }) => valuesOf(column).size > 1)
    .map((of) => ({ ...of, isChoice: of !== marks }));
  const same = columns.flatMap((of) => {
    const [value, ...others] = valuesOf(of.column);
    return value && others.length === 0 ? [{ ...of, text: showValue(of.column, value) }] : [];
  });
  return { differing, same };
}

/** The place of the contact whose value stands after the merge: the picked one's, or where it has none the first's that has one. */
export function standingOf(contacts: readonly Values[], column: string, wanted: number): number | undefined {
  const has = (at: number) => (contacts[at]?.[column] ?? null) !== null;
  if (has(wanted)) return wanted;
  const first = contacts.findIndex((_, at) => has(at));
  return first === -1 ? undefined : first;
}

/** What the contact has after the merge. `kept`: the place of the one who stays. */
export function asItWillBe(contacts: readonly Values[], kept: number, picks: Picks): Values {
  const values = columns.map(({ column }) => {
    const at = standingOf(contacts, column, picks[column] ?? kept);
    return [column, at === undefined ? null : (contacts[at]?.[column] ?? null)] as const;
  });
  const refused = channels.filter((channel) =>
    contacts.some(({ do_not_contact: marks }) => marks?.split(",").includes(channel)),
  );
  return { ...Object.fromEntries(values), do_not_contact: refused.join(",") || null };
}

/** A contact in a line: the name, and after it what is looked at most. */
export function contactLine(values: Values): { name: string; facts: string[] } {
  const of = (column: string) => showValue(column, values[column] ?? null);
  const joined = (separator: string, ...texts: string[]) => texts.filter(Boolean).join(separator);
  const led = (lead: string, text: string) => text && `${lead} ${text}`;
  return {
    name: joined(" ", of("first_name"), of("last_name")) || "No name",
    facts: [
      led("born", of("birth_date")),
      joined(", ", of("address1"), of("address2"), joined(" ", of("city"), of("state"), of("zip"))),
      of("email"),
      of("cell_phone"),
      led("home", of("home_phone")),
      of("party"),
      of("support_level"),
      of("do_not_contact"),
    ].filter(Boolean),
  };
}
