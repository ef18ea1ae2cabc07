import type { ImportJob, ImportState } from "@/lib/imports/import-job";
import type { Progress } from "@/lib/jobs/progress";
import { saveJob } from "@/server/imports/store/save-job";
import type { Pace } from "@/server/platform/duckdb/meter";
import type { JobContext } from "@/server/platform/jobs/kind";
import { log } from "@/server/platform/log";

/** What a step of a list needs of the job that carries it out. */
export type StepContext = Pick<JobContext, "signal" | "progress" | "write">;

/** Writes down how far a list is while it is in `state`. Progress that can't be written down is no reason to stop. */
export function saveProgress(
  job: ImportJob,
  state: ImportState,
  progress: Partial<Progress>,
  context: StepContext,
): void {
  context.progress(progress);
  saveJob(job.id, { progress }, [state]).catch((error: unknown) =>
    log.warn({ err: error, jobId: job.id }, "an import's progress could not be saved"),
  );
}

/** The same for work that a campaign's database measures. */
export function paceOfStep(job: ImportJob, state: ImportState, context: StepContext): (pace: Pace) => void {
  const startedAt = new Date().toISOString();
  const ofRows = job.reading?.rows ?? null;
  return ({ phase, share }) => saveProgress(job, state, { phase, share, ofRows, startedAt }, context);
}
