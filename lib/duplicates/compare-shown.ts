import { showValue } from "@/lib/contacts/show-value";
import { channels, columnOf, fieldNames, fields } from "@/lib/people/fields";
import type { Texts } from "./duplicate-case";

/** The values of a contact's columns as they are kept. */
type Values = Readonly<Record<string, string | null>>;

const marks = { column: "do_not_contact", label: "Do not contact" };
const columns = [
  ...fieldNames.flatMap((field) => {
    const column = columnOf(field);
    return column === null ? [] : [{ column, label: fields[field].label }];
  }),
  marks,
];

/** What is shown of contacts who may be one. */
export interface ComparedContacts {
  /** Of each contact, all that it has. */
  texts: Texts[];
  /** The columns in which they differ. Whether a value of these can be picked: marks add up. */
  differing: { column: string; label: string; isChoice: boolean }[];
  /** What they have alike. */
  same: { column: string; label: string; text: string }[];
  /** Whom not to contact by any of them. */
  marks: string;
}

/** What contacts who may be one have alike, in which columns they differ, and all they have, as it is shown. */
export function compareShown(contacts: readonly Values[]): ComparedContacts {
  const valuesOf = (column: string) => new Set(contacts.map((values) => values[column] ?? null));
  const refused = channels.filter((channel) =>
    contacts.some((values) => values.do_not_contact?.split(",").includes(channel)),
  );
  return {
    texts: contacts.map((values) =>
      Object.fromEntries(columns.map(({ column }) => [column, showValue(column, values[column] ?? null)])),
    ),
    differing: columns
      .filter(({ column }) => valuesOf(column).size > 1)
      .map((of) => ({ ...of, isChoice: of !== marks })),
    same: columns.flatMap((of) => {
      const [value, ...others] = valuesOf(of.column);
      return value && others.length === 0 ? [{ ...of, text: showValue(of.column, value) }] : [];
    }),
    marks: showValue(marks.column, refused.join(",")),
  };
}
