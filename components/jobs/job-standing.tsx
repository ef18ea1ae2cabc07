import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { JobState } from "@/lib/jobs/job";
import { jobStateWords } from "@/lib/jobs/job-state-words";
import type { JobNow, JobView } from "@/lib/jobs/job-view";
import { JobProgress } from "./job-progress";

const tones: Partial<Record<JobState, Tone>> = { done: "good", failed: "bad" };

/** How a job stands: how far it is, its place in line, or how it ended and why. */
export function JobStanding({ job, now }: { job: JobView; now: JobNow | undefined }) {
  const { state, progress, error } = now ?? job;
  if (job.isCancelAsked && state === "running")
    return (
      <Status tone="neutral" busy>
        Being stopped
      </Status>
    );
  if (state === "running") return <JobProgress progress={progress} place={null} />;
  if (state === "queued" && now?.place) return <JobProgress progress={progress} place={now.place} />;
  return (
    <Status tone={tones[state] ?? "neutral"} wraps={error !== null}>
      <span>
        {jobStateWords[state]}
        {error !== null && <span className="block text-ink-2">{error}</span>}
      </span>
    </Status>
  );
}
