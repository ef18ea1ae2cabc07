"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { JobId } from "@/lib/jobs/job";
import type { JobView } from "@/lib/jobs/job-view";
import type { Result } from "@/lib/platform/result";
import { JobStanding } from "./job-standing";
import { LostLine } from "./lost-line";
import { useLiveJobs } from "./use-live-jobs";

interface JobAtWorkProps {
  job: JobView;
  /** Where events tell how jobs go. */
  eventsUrl: string;
  /** Left out for whoever may only look. */
  onCancel?: (input: { id: JobId }) => Promise<Result<void>>;
}

/** How far a job is on the page that shows its outcome, and the way to stop it. The page is fetched anew when it ends. */
export function JobAtWork({ job, eventsUrl, onCancel }: JobAtWorkProps) {
  const { now, isLost } = useLiveJobs(`${eventsUrl}?of=${job.id}`, [job]);
  return (
    <section aria-label={job.doing} className="space-y-3 rounded-md border p-4">
      <p className="font-medium">{job.doing}</p>
      {isLost ? <LostLine /> : <JobStanding job={job} now={now.get(job.id)} />}
      {onCancel && !job.isCancelAsked && (
        <ConfirmDialog
          trigger={{ label: "Stop", size: "sm" }}
          title={`Stop: ${job.doing.toLowerCase()}?`}
          confirmLabel="Stop it"
          danger
          action={() => onCancel({ id: job.id })}
        >
          All is left as it was before.
        </ConfirmDialog>
      )}
    </section>
  );
}
