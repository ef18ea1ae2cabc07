import "server-only";
import type { JobId } from "@/lib/jobs/job";
import { liveStates } from "@/lib/jobs/job-states";
import { log } from "@/server/platform/log";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { Refusal } from "@/server/platform/refusal";
import { type AskedJob, getAskedJob, toFacts } from "./asked-job";
import { cancelled, clearAway, endedAs } from "./run-job";
import { wakeJobs } from "./runner";
import { runner, stopJob } from "./runner-state";

/**
 * Cancels a job: one that nobody has begun at once, one that is worked on as soon as its work hears of it, here or in
 * another process. Refuses: not_found, conflict (it has ended).
 */
export async function cancelJob(id: JobId): Promise<void> {
  const here = runner.running.get(id);
  if (here) stopJob(here.stop, "cancelled");
  const noted = inTransaction(async (tx) => cancel(tx, await getAskedJob(id, tx)));
  // What is stopped here hears of it without the database; that would only outlive a kill.
  const ended = await (here ? noted.catch(logUnnoted(id)) : noted);
  const kind = ended && runner.kinds.get(ended.kind);
  if (kind) await clearAway(kind, toFacts(ended), cancelled);
  wakeJobs(id);
}

const logUnnoted = (id: JobId) => (error: unknown) => {
  log.warn({ err: error, jobId: id }, "that a job was cancelled could not be noted");
  return null;
};

/** Gives the job where this is its end; null where its work must hear of it first. */
async function cancel(tx: ManagerTransaction, job: AskedJob): Promise<AskedJob | null> {
  if (!liveStates.some((state) => state === job.state)) throw hasEnded(job.state);
  const { id } = job;
  const unbegun = { id, state: "queued", startedAt: null } as const;
  const ended = await tx.job.updateMany({ where: unbegun, data: endedAs(cancelled) });
  if (ended.count === 0) {
    await tx.job.updateMany({ where: { id }, data: { cancelAskedAt: new Date() } });
    return null;
  }
  await runner.kinds.get(job.kind)?.onEnd?.(tx, toFacts(job), cancelled);
  return job;
}

const hasEnded = (state: string) =>
  new Refusal(
    "conflict",
    state === "cancelled" ? "This was cancelled already." : "It was too late to stop: this has ended.",
  );
