"use client";

import Link from "next/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { showValue } from "@/lib/contacts/show-value";
import type { RowToDecide } from "@/lib/imports/row-to-decide";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount, formatDateTime } from "@/lib/text/format";

interface DecideRowProps {
  slug: Slug;
  row: RowToDecide;
  /** "new", "repeat", a contact's id, or "" while nothing is decided. */
  decision: string;
  onDecide: (decision: string) => void;
}

/** A row that needs a person, beside everybody whom it could be, and the choice of one of them. */
export function DecideRow({ slug, row, decision, onDecide }: DecideRowProps) {
  const { line, why, firstLine, contacts, cells } = row;
  const title = `Line ${formatCount(line)}`;
  return (
    <article className="rounded-md border" aria-label={title}>
      <div className="border-b bg-subtle px-3 py-2">
        <h2 className="text-base">{title}</h2>
        <p className="text-sm text-ink-2">{why}</p>
      </div>
      <Table label={`${title} side by side`} bare>
        <thead>
          <tr>
            <Th>Field</Th>
            <Th>The list</Th>
            {contacts.map(({ id, createdAt }, at) => (
              <Th key={id}>
                <Link href={`/c/${slug}/contacts/${id}`} className="underline underline-offset-2">
                  Contact {at + 1}
                </Link>
                <span className="block font-normal">since {formatDateTime(createdAt)}</span>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ label, column, text }) => (
            <tr key={label}>
              <Td quiet>{label}</Td>
              <Td>{text}</Td>
              {contacts.map(({ id, values }) => (
                <Td key={id}>{column && values[column] ? showValue(column, values[column]) : ""}</Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="px-3 py-2">
        <RadioGroup
          legend={`Who is line ${formatCount(line)}?`}
          name={`decide-${row.row}`}
          value={decision}
          onChange={onDecide}
          options={[
            ...contacts.map(({ id }, at) => ({ value: id, label: `Contact ${at + 1}` })),
            ...(firstLine === null
              ? []
              : [{ value: "repeat", label: `The same person as line ${formatCount(firstLine)}` }]),
            { value: "new", label: "Somebody new" },
            { value: "", label: "Not decided: leave the row out" },
          ]}
        />
      </div>
    </article>
  );
}
