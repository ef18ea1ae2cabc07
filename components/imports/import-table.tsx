import { DateTime } from "@/components/ui/date-time";
import { Figure } from "@/components/ui/figure";
import { LedgerMini } from "@/components/ui/ledger-mini";
import { Row } from "@/components/ui/row";
import { RowLink } from "@/components/ui/row-link";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import type { Tone } from "@/components/ui/tone";
import { type ImportState, workingStates } from "@/lib/imports/import-job";
import type { ImportLine } from "@/lib/imports/import-line";
import { stateWords } from "@/lib/imports/import-words";
import { outcomeParts } from "./outcome-parts";

const tones: Partial<Record<ImportState, Tone>> = {
  done: "good",
  failed: "bad",
  mapping: "warn",
  ready: "warn",
};

interface ImportTableProps {
  imports: readonly ImportLine[];
  /** Names each import's campaign, for lists over several. */
  withCampaign?: boolean;
}

/** Imports, newest first: which list, how it stands, what it did, who dropped it. */
export function ImportTable({ imports, withCampaign }: ImportTableProps) {
  return (
    <Table label="Imports" stacked>
      <thead>
        <tr>
          <Th>List</Th>
          {withCampaign && <Th>Campaign</Th>}
          <Th>How it stands</Th>
          <Th numeric>Rows</Th>
          <Th className="w-26">What it did</Th>
          <Th numeric>New</Th>
          <Th numeric>Updated</Th>
          <Th>Dropped by</Th>
          <Th>When</Th>
        </tr>
      </thead>
      <tbody>
        {imports.map((line) => (
          <Row key={line.id}>
            <Td truncate title={line.fileName}>
              <RowLink href={`/c/${line.tenantSlug}/imports/${line.id}`}>{line.fileName}</RowLink>
            </Td>
            {withCampaign && (
              <Td label="Campaign" truncate>
                {line.tenantName}
              </Td>
            )}
            <Td label="How it stands">
              {line.unreadable ? (
                <Status tone="bad" wraps>
                  Can't be read by this version
                </Status>
              ) : (
                <Status tone={tones[line.state] ?? "neutral"} busy={workingStates.includes(line.state)}>
                  {stateWords[line.state]}
                </Status>
              )}
            </Td>
            <Td label="Rows" numeric>
              <Figure value={line.rows} />
            </Td>
            <Td label="What it did">{line.figures && <LedgerMini parts={outcomeParts(line.figures)} />}</Td>
            <Td label="New" numeric>
              <Figure value={line.figures?.inserted ?? null} />
            </Td>
            <Td label="Updated" numeric>
              <Figure value={line.figures?.updated ?? null} />
            </Td>
            <Td label="Dropped by" truncate>
              {line.createdBy}
            </Td>
            <Td label="When">
              <DateTime value={line.createdAt} relative />
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
