import { contactName } from "@/lib/contacts/contact-name";
import { showValue } from "@/lib/contacts/show-value";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount, formatDay } from "@/lib/text/format";
import type { Decisions } from "./import-plan";
import type { RowToDecide } from "./row-to-decide";

/** A row that needs a person, as it is asked about: beside whom it could be, and what can be said. */
export interface RowCase {
  row: number;
  /** "Line 4,112". */
  title: string;
  why: string;
  sides: { id: string; name: string; href: string; note: string }[];
  fields: { name: string; label: string; values: string[] }[];
  same: { label: string; text: string }[];
  answers: { decision: Decisions[string]; label: string }[];
}

/** How a row is asked about: only the fields in which somebody differs, and an answer for each whom it could be. */
export function rowCase(slug: Slug, jobId: string, row: RowToDecide): RowCase {
  const { line, why, firstLine, contacts, cells } = row;
  const title = `Line ${formatCount(line)}`;
  const compared = cells.map(({ label, column, text }) => ({
    name: label,
    label,
    values: [
      text,
      ...contacts.map(({ values }) => (column ? showValue(column, values[column] ?? null) : "")),
    ],
  }));
  const isSame = ({ values }: { values: readonly string[] }) => new Set(values).size === 1;
  return {
    row: row.row,
    title,
    why,
    sides: [
      { id: "list", name: "The list", href: `/c/${slug}/imports/${jobId}`, note: title },
      ...contacts.map(({ id, createdAt, values }, at) => ({
        id,
        name: contactName({
          firstName: values.first_name ?? null,
          lastName: values.last_name ?? null,
          email: values.email ?? null,
        }),
        href: `/c/${slug}/contacts/${id}`,
        note: `Contact ${at + 1} · since ${formatDay(createdAt.slice(0, 10))}`,
      })),
    ],
    fields: compared.filter((of) => contacts.length === 0 || !isSame(of)),
    same: compared
      .filter((of) => contacts.length > 0 && isSame(of))
      .map(({ label, values }) => ({ label, text: values[0] ?? "" })),
    answers: [
      ...contacts.map(({ id }, at) => ({ decision: id, label: `It is contact ${at + 1}` })),
      ...(firstLine === null
        ? []
        : [{ decision: "repeat" as const, label: `The same person as line ${formatCount(firstLine)}` }]),
      { decision: "new", label: "Somebody new" },
    ],
  };
}
