import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { roleLabel } from "@/lib/platform/roles";
import { formatDay } from "@/lib/text/format";

interface Vote {
  year: number;
  held: string | null;
  kind: string;
  how: string | null;
}

/** The elections that somebody voted in, the latest first. */
export function VoteHistory({ votes }: { votes: readonly Vote[] }) {
  if (votes.length === 0) return <p className="text-ink-2">No vote is on record.</p>;
  return (
    <Table label="Elections voted in">
      <thead>
        <tr>
          <Th>Election</Th>
          <Th>Held</Th>
          <Th>Recorded as</Th>
        </tr>
      </thead>
      <tbody>
        {votes.map(({ year, held, kind, how }) => (
          <Row key={`${year}-${held}-${kind}-${how}`}>
            <Td>
              {roleLabel(kind)} {year}
            </Td>
            <Td>{held && formatDay(held)}</Td>
            <Td quiet>{how}</Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
