import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { TextLink } from "@/components/ui/text-link";
import { Th } from "@/components/ui/th";
import { contactFieldLabel } from "@/lib/contacts/contact-field";
import { showValue } from "@/lib/contacts/show-value";
import type { PersonId } from "@/lib/people/person-id";
import type { Slug } from "@/lib/platform/tenant";
import { formatCount } from "@/lib/text/format";

interface KeptTableProps {
  slug: Slug;
  kept: readonly {
    personId: PersonId;
    name: string | null;
    line: number | null;
    field: string | null;
    written: string | null;
  }[];
}

/** What an undo left as it was, since somebody had changed it: contacts, or single values of theirs. */
export function KeptTable({ slug, kept }: KeptTableProps) {
  return (
    <Table label="What was kept">
      <thead>
        <tr>
          <Th numeric>Line</Th>
          <Th>Contact</Th>
          <Th>Kept</Th>
          <Th>The list had written</Th>
        </tr>
      </thead>
      <tbody>
        {kept.map(({ personId, name, line, field, written }) => (
          <Row key={`${personId} ${field}`}>
            <Td numeric>{line === null ? "" : formatCount(line)}</Td>
            <Td>
              <TextLink href={`/c/${slug}/contacts/${personId}`}>{name ?? "No name"}</TextLink>
            </Td>
            <Td>{field === null ? "the contact" : contactFieldLabel(field)}</Td>
            <Td>{field === null ? "" : written === null ? "blank" : showValue(field, written)}</Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
