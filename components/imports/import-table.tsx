import { Count } from "@/components/ui/count";
import { DateTime } from "@/components/ui/date-time";
import { Row } from "@/components/ui/row";
import { RowLink } from "@/components/ui/row-link";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { Td } from "@/components/ui/td";
import { Th } from "@/components/ui/th";
import type { Tone } from "@/components/ui/tone";
import { type ImportJob, type JobState, workingStates } from "@/lib/imports/import-job";
import { stateWords } from "@/lib/imports/import-words";

const tones: Partial<Record<JobState, Tone>> = {
  done: "good",
  failed: "bad",
  mapping: "warn",
  ready: "warn",
};

interface ImportTableProps {
  jobs: readonly ImportJob[];
  /** Names each import's campaign, for lists over several. */
  withCampaign?: boolean;
}

/** Imports, newest first: which list, how it stands, what it did, who dropped it. */
export function ImportTable({ jobs, withCampaign }: ImportTableProps) {
  return (
    <Table label="Imports" stacked>
      <thead>
        <tr>
          <Th>List</Th>
          {withCampaign && <Th>Campaign</Th>}
          <Th>How it stands</Th>
          <Th numeric>Rows</Th>
          <Th numeric>New</Th>
          <Th numeric>Updated</Th>
          <Th>Dropped by</Th>
          <Th>When</Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <Row key={job.id}>
            <Td truncate title={job.fileName}>
              <RowLink href={`/c/${job.tenantSlug}/imports/${job.id}`}>{job.fileName}</RowLink>
            </Td>
            {withCampaign && (
              <Td label="Campaign" truncate>
                {job.tenantName}
              </Td>
            )}
            <Td label="How it stands">
              <Status tone={tones[job.state] ?? "neutral"} busy={workingStates.includes(job.state)}>
                {stateWords[job.state]}
              </Status>
            </Td>
            <Td label="Rows" numeric>
              <Count value={job.reading ? job.reading.rows + job.reading.unreadable : null} />
            </Td>
            <Td label="New" numeric>
              <Count value={job.result?.figures.inserted ?? null} />
            </Td>
            <Td label="Updated" numeric>
              <Count value={job.result?.figures.updated ?? null} />
            </Td>
            <Td label="Dropped by" truncate>
              {job.createdBy}
            </Td>
            <Td label="When">
              <DateTime value={job.createdAt} relative />
            </Td>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
