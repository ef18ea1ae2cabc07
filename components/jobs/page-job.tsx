import { Notice } from "@/components/ui/notice";
import type { JobId } from "@/lib/jobs/job";
import { liveStates } from "@/lib/jobs/job-states";
import type { JobView } from "@/lib/jobs/job-view";
import type { Result } from "@/lib/platform/result";
import { JobAtWork } from "./job-at-work";

interface PageJobProps {
  /** The newest of those whose outcome the page shows. */
  job: JobView | null;
  /** Where events tell how jobs go. */
  eventsUrl: string;
  /** Left out for whoever may only look. */
  onCancel?: (input: { id: JobId }) => Promise<Result<void>>;
}

/** How far the work is whose outcome a page shows, or why it has failed; nothing where it is done. */
export function PageJob({ job, eventsUrl, onCancel }: PageJobProps) {
  if (job && liveStates.includes(job.state))
    return <JobAtWork job={job} eventsUrl={eventsUrl} {...(onCancel ? { onCancel } : {})} />;
  if (job?.state !== "failed") return null;
  return (
    <Notice tone="bad" title={`Failed: ${job.doing.toLowerCase()}`}>
      {job.error}
    </Notice>
  );
}
