import type { ImportJob, JobState } from "@/lib/import-job";
import { log } from "@/server/log";
import { saveJob } from "@/server/manager/import-jobs";
import type { Pace } from "@/server/pocket/meter";

/** Writes down how far a job is while it is in `state`. Progress that can't be written down is no reason to stop. */
export function watchJob(job: ImportJob, state: JobState): (pace: Pace) => void {
  const startedAt = new Date().toISOString();
  const ofRows = job.reading?.rows ?? null;
  return ({ phase, share }) => {
    saveJob(job.id, { progress: { phase, share, ofRows, startedAt } }, [state]).catch((error: unknown) =>
      log.warn({ err: error, jobId: job.id }, "an import's progress could not be saved"),
    );
  };
}
