import type { JobId } from "@/lib/jobs/job";
import { liveStates } from "@/lib/jobs/job-states";
import type { JobView } from "@/lib/jobs/job-view";
import type { Result } from "@/lib/platform/result";
import { PageJob } from "./page-job";

interface PageJobsProps {
  /** Those whose outcome the page shows, the newest first. */
  jobs: readonly JobView[];
  /** Where events tell how jobs go. */
  eventsUrl: string;
  onCancel: (input: { id: JobId }) => Promise<Result<void>>;
}

/** How far each job is that is at work on what a page shows, and why the newest has failed. */
export function PageJobs({ jobs, eventsUrl, onCancel }: PageJobsProps) {
  const [last] = jobs;
  return (
    <>
      <div className="mb-5 space-y-3 empty:hidden">
        {jobs
          .filter(({ state }) => liveStates.includes(state))
          .map((job) => (
            <PageJob key={job.id} job={job} eventsUrl={eventsUrl} onCancel={onCancel} />
          ))}
      </div>
      {last?.state === "failed" && <PageJob job={last} eventsUrl={eventsUrl} />}
    </>
  );
}
