import "server-only";
import { type JobId, liveStates } from "@/lib/jobs/job";
import { log } from "@/server/platform/log";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { Refusal } from "@/server/platform/refusal";
import { type AskedJob, getAskedJob, toFacts } from "./asked-job";
import { cancelled, endedAs } from "./run-job";
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
  await (here ? noted.catch((error: unknown) => log.warn({ err: error, jobId: id }, "not noted")) : noted);
  wakeJobs(id);
}

async function cancel(tx: ManagerTransaction, job: AskedJob): Promise<void> {
  if (!liveStates.some((state) => state === job.state)) throw hasEnded(job.state);
  const { id } = job;
  const unbegun = { id, state: "queued", startedAt: null } as const;
  const ended = await tx.job.updateMany({ where: unbegun, data: endedAs(cancelled) });
  if (ended.count > 0) await runner.kinds.get(job.kind)?.onEnd?.(tx, toFacts(job), cancelled);
  else await tx.job.updateMany({ where: { id }, data: { cancelAskedAt: new Date() } });
}

const hasEnded = (state: string) =>
  new Refusal(
    "conflict",
    state === "cancelled" ? "This was cancelled already." : "It was too late to stop: this has ended.",
  );
