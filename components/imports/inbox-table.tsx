import { DateTime } from "@/components/ui/date-time";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import type { InboxFile } from "@/lib/imports/inbox";
import { formatBytes } from "@/lib/text/format";

/** What lies in a campaign's folder. */
export function InboxTable({ files }: { files: readonly InboxFile[] }) {
  if (files.length === 0) return <p className="text-ink-2">Nothing. What was taken is among the imports.</p>;
  return (
    <Table label="Lists in the folder">
      <thead>
        <tr>
          <Th>List</Th>
          <Th numeric>Size</Th>
          <Th>Last changed</Th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, sizeBytes, changedAt }) => (
          <Row key={name}>
            <Td truncate title={name}>
              {name}
            </Td>
            <Td numeric>{formatBytes(sizeBytes)}</Td>
            <Td>
              <DateTime value={changedAt} relative />
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
