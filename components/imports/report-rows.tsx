import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { TextLink } from "@/components/ui/text-link";
import { Th } from "@/components/ui/th";
import { contactFieldLabel } from "@/lib/contacts/contact-field";
import { showValue } from "@/lib/contacts/show-value";
import { columnName } from "@/lib/imports/import-words";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount } from "@/lib/text/format";

interface ReportRowsProps {
  slug: Slug;
  headers: readonly string[];
  rows: readonly {
    row: number;
    line: number;
    outcome: string;
    why: string;
    personId: PersonId | null;
    candidates: string[] | null;
    cells: (string | null)[];
    changes: { field: string; old_value: string | null; new_value: string | null }[] | null;
  }[];
}

/** Rows of a list as they are in the file, each with what becomes of it and, where a contact changes, old and new values. */
export function ReportRows({ slug, headers, rows }: ReportRowsProps) {
  const changing = rows.some(({ changes }) => changes !== null);
  return (
    <Table label="Rows of the list">
      <thead>
        <tr>
          <Th numeric>Line</Th>
          <Th>Why</Th>
          {changing && <Th>Changes</Th>}
          {headers.map((header, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, their places don't
            <Th key={k}>{columnName(header, k)}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.row}>
            <Td numeric>{formatCount(row.line)}</Td>
            <Td className="min-w-56">
              {row.why} <ContactLinks slug={slug} row={row} />
            </Td>
            {changing && (
              <Td className="min-w-64">
                {row.changes?.map((change) => (
                  <span key={`${change.field}-${change.new_value}`} className="block">
                    <span className="text-ink-2">
                      {change.field === "tags" ? "Tag" : contactFieldLabel(change.field)}:
                    </span>{" "}
                    <s className="text-ink-3">
                      {change.old_value === null ? "blank" : showValue(change.field, change.old_value)}
                    </s>{" "}
                    → {change.new_value === null ? "blank" : showValue(change.field, change.new_value)}
                  </span>
                ))}
              </Td>
            )}
            {headers.map((_, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, their places don't
              <Td key={k} truncate title={row.cells[k] ?? ""}>
                {row.cells[k] ?? ""}
              </Td>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function ContactLinks({ slug, row }: { slug: Slug; row: ReportRowsProps["rows"][number] }) {
  const ids =
    row.outcome === "ambiguous"
      ? (row.candidates ?? [])
      : row.outcome === "updated" || row.outcome === "unchanged"
        ? [row.personId ?? ""]
        : [];
  return (
    <>
      {ids.filter(Boolean).map((id, k) => (
        <TextLink key={id} href={`/c/${slug}/contacts/${id}`} className="mr-2">
          {ids.length > 1 ? `Contact ${k + 1}` : "See the contact"}
        </TextLink>
      ))}
    </>
  );
}
