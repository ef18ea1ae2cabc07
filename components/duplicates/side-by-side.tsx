import Link from "next/link";
import { Table } from "@/components/ui/table";
import { showValue } from "@/lib/contacts/show-value";
import { columnOf, fieldNames, fields } from "@/lib/people/fields";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { formatDateTime } from "@/lib/text/format";

interface SideBySideProps {
  slug: Slug;
  /** The table's name; the page has many. */
  label: string;
  contacts: readonly { id: PersonId; createdAt: string; values: Record<string, string | null> }[];
  keptId: PersonId | undefined;
  /** The contact whose value is taken, by column. */
  pick: Readonly<Record<string, PersonId>>;
  onKeep: (id: PersonId) => void;
  onPick: (column: string, id: PersonId) => void;
}

const columns = fieldNames.flatMap((field) => {
  const column = columnOf(field);
  return column === null ? [] : [{ column, label: fields[field].label }];
});

/** A column a contact, a row a field that any of them has; where they differ, one value is chosen. */
export function SideBySide({
  slug,
  label: tableLabel,
  contacts,
  keptId,
  pick,
  onKeep,
  onPick,
}: SideBySideProps) {
  const shown = columns.filter(({ column }) => contacts.some(({ values }) => values[column] !== null));
  return (
    <Table label={tableLabel} bare>
      <thead>
        <tr>
          <th scope="col" className="px-3 py-2 text-left">
            <span className="sr-only">Field</span>
          </th>
          {contacts.map(({ id, createdAt }, at) => (
            <th key={id} scope="col" className="px-3 py-2 text-left font-normal">
              <label className="inline-flex items-center gap-2 font-medium">
                <input
                  type="radio"
                  name={`keep-${contacts[0]?.id}`}
                  checked={id === keptId}
                  onChange={() => onKeep(id)}
                  className="tick tick-dot rounded-full"
                />
                Keep contact {at + 1}
              </label>
              <span className="block text-sm text-ink-2">
                <Link href={`/c/${slug}/contacts/${id}`} className="underline underline-offset-2">
                  Open<span className="sr-only"> contact {at + 1}</span>
                </Link>{" "}
                · since {formatDateTime(createdAt)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ column, label }) => {
          const chosen = chosenOf(contacts, column, pick[column] ?? keptId);
          const differ = new Set(contacts.flatMap(({ values }) => values[column] ?? [])).size > 1;
          return (
            <tr key={column}>
              <th scope="row" className="border-t px-3 py-1.5 text-left font-normal text-ink-2">
                {label}
              </th>
              {contacts.map(({ id, values }, at) => (
                <td key={id} className="border-t px-3 py-1.5">
                  <Value
                    name={`${column}-${contacts[0]?.id}`}
                    label={`${label} of contact ${at + 1}`}
                    text={showValue(column, values[column] ?? null)}
                    choice={differ && values[column] !== null && column !== "do_not_contact"}
                    chosen={id === chosen}
                    onChoose={() => onPick(column, id)}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

interface ValueProps {
  name: string;
  label: string;
  text: string;
  choice: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Value({ name, label, text, choice, chosen, onChoose }: ValueProps) {
  if (!choice) return <span className="wrap-anywhere">{text}</span>;
  return (
    <label className="inline-flex items-center gap-2 wrap-anywhere">
      <input
        type="radio"
        name={name}
        aria-label={`${label}: ${text}`}
        checked={chosen}
        onChange={onChoose}
        className="tick tick-dot shrink-0 rounded-full"
      />
      <span className={chosen ? "font-medium" : "text-ink-2"}>{text}</span>
    </label>
  );
}

/** Whose value stands after the merge: the chosen contact's, or where it has none the first that has one. */
function chosenOf(
  contacts: SideBySideProps["contacts"],
  column: string,
  wanted: PersonId | undefined,
): PersonId | undefined {
  const has = contacts.filter(({ values }) => values[column] !== null);
  return (has.find(({ id }) => id === wanted) ?? has[0])?.id;
}
