import { Row } from "@/components/ui/row";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import { formatBytes, formatCount, formatDateTime, formatDay } from "@/lib/text/format";

interface ReleaseFacts {
  version: string;
  label: string;
  files: readonly string[];
  sha256: readonly string[];
  asOf: string;
  loadedBy: string;
  loadedAt: string;
  terms: string;
  rows: number;
  bytes: number;
  /** Whether it is the one that campaigns see. */
  current: boolean;
}

/** The releases of the voter file that are kept, the newest first. */
export function ReleaseTable({ releases }: { releases: readonly ReleaseFacts[] }) {
  return (
    <Section title="Releases">
      <Table label="Releases of the voter file" stacked>
        <thead>
          <tr>
            <Th>Loaded</Th>
            <Th>Layout</Th>
            <Th>Made on</Th>
            <Th numeric>Voters</Th>
            <Th numeric>Size</Th>
            <Th>Files</Th>
            <Th>Terms of use</Th>
            <Th>State</Th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <Row key={release.version}>
              <Td>
                {formatDateTime(release.loadedAt)} by {release.loadedBy}
              </Td>
              <Td label="Layout">{release.label}</Td>
              <Td label="Made on">{formatDay(release.asOf)}</Td>
              <Td label="Voters" numeric>
                {formatCount(release.rows)}
              </Td>
              <Td label="Size" numeric>
                {formatBytes(release.bytes)}
              </Td>
              <Td label="Files" truncate title={release.sha256.map((sha) => `SHA-256 ${sha}`).join("\n")}>
                {release.files.join(", ")}
              </Td>
              <Td label="Terms of use" truncate title={release.terms}>
                {release.terms}
              </Td>
              <Td label="State">
                {release.current ? (
                  <Status tone="good">Current</Status>
                ) : (
                  <Status tone="neutral">Kept</Status>
                )}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
