import "server-only";
import type { Job, JobId } from "@/lib/jobs/job";
import { liveStates } from "@/lib/jobs/job-states";
import { Refusal } from "@/server/platform/refusal";
import { isStopping } from "@/server/platform/stopping";
import { getJob } from "./list-jobs";
import { newsSoFar, untilNews } from "./news";
import { wakeJobs } from "./runner";
import { runner } from "./runner-state";

/** How often whoever waits looks again without having heard anything: another process may do the work. */
export const lookAgainMs = 100;

/**
 * Has a job's work done and waits for its end, for commands and the demo.
 * Refuses: not_found, conflict, with the job's own words, when it failed or was cancelled; disk_full, when not even that
 * can be written down; data_unavailable, when the portal stops meanwhile, which leaves the job as it is.
 */
export async function waitForJob(id: JobId): Promise<Job> {
  forgetUnsaved(id);
  wakeJobs(id);
  for (;;) {
    const heard = newsSoFar();
    const job = await getJob(id);
    if (job.state === "done") return job;
    if (!liveStates.includes(job.state)) throw new Refusal("conflict", job.error ?? "This was cancelled.");
    refuseUnsaved(id);
    refuseWhenStopping();
    await untilNews(heard, lookAgainMs);
  }
}

/** Refuses (data_unavailable) to wait for a job while the portal stops. */
export function refuseWhenStopping(): void {
  if (!isStopping()) return;
  throw new Refusal(
    "data_unavailable",
    "CampaignBrain is being restarted. What was being done goes on by itself as soon as it runs again.",
  );
}

/** Before a job is woken: whether it can be written down is to be seen anew. */
export const forgetUnsaved = (id: JobId): boolean => runner.unsaved.delete(id);

/** Refuses (disk_full) while nothing of a job can be written down. */
export function refuseUnsaved(id: JobId): void {
  if (!runner.unsaved.has(id)) return;
  throw new Refusal(
    "disk_full",
    "The disk is full. Free some space: what was being done then goes on by itself.",
  );
}
