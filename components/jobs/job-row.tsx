import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateTime } from "@/components/ui/date-time";
import { Row } from "@/components/ui/row";
import { RowLink } from "@/components/ui/row-link";
import { Td } from "@/components/ui/td";
import type { JobId } from "@/lib/jobs/job";
import { liveStates } from "@/lib/jobs/job-states";
import type { JobNow, JobView } from "@/lib/jobs/job-view";
import type { Result } from "@/lib/platform/result";
import { JobStanding } from "./job-standing";

export interface JobActions {
  /** Left out for whoever may only look. */
  onCancel?: (input: { id: JobId }) => Promise<Result<void>>;
  onRetry?: (input: { id: JobId }) => Promise<Result<void>>;
}

interface JobRowProps extends JobActions {
  job: JobView;
  /** How it stands by now, where that was told. */
  now: JobNow | undefined;
  withCampaign: boolean;
}

/** One job. */
export function JobRow({ job, now, withCampaign, onCancel, onRetry }: JobRowProps) {
  const state = now?.state ?? job.state;
  const mayCancel = liveStates.includes(state) && !job.isCancelAsked;
  const mayRetry = !job.isUnreadable && (state === "failed" || state === "cancelled");
  return (
    <Row>
      <Td truncate title={job.title}>
        <div className="min-w-0">
          {job.href ? (
            <RowLink href={job.href}>{job.doing}</RowLink>
          ) : (
            <b className="font-medium">{job.doing}</b>
          )}
          <span className="block truncate text-ink-2">{job.title}</span>
        </div>
      </Td>
      {withCampaign && (
        <Td label="Campaign" truncate>
          {job.tenantName ?? "The agency"}
        </Td>
      )}
      <Td label="How it stands" className="min-w-56 whitespace-normal">
        <JobStanding job={job} now={now} />
      </Td>
      <Td label="Asked by" truncate>
        {job.createdBy}
      </Td>
      <Td label="Since">
        <DateTime value={job.finishedAt ?? job.startedAt ?? job.createdAt} relative />
      </Td>
      <Td className="relative z-[2] text-right">
        {onCancel && mayCancel && (
          <ConfirmDialog
            trigger={{ label: "Cancel", size: "sm" }}
            title={`Stop: ${job.doing.toLowerCase()}?`}
            confirmLabel="Stop it"
            danger
            action={() => onCancel({ id: job.id })}
          >
            “{job.title}” is left as it was before.
          </ConfirmDialog>
        )}
        {onRetry && mayRetry && (
          <ConfirmDialog
            trigger={{ label: "Try again", size: "sm" }}
            title={`${job.doing} again?`}
            confirmLabel="Try again"
            action={() => onRetry({ id: job.id })}
          >
            “{job.title}” takes its place in line.
          </ConfirmDialog>
        )}
      </Td>
    </Row>
  );
}
