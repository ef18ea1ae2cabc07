import "server-only";
import { type JobId, unreadableJob } from "@/lib/jobs/job";
import { inTransaction } from "@/server/platform/manager/transaction";
import { Refusal } from "@/server/platform/refusal";
import { getAskedJob, readInput, toFacts } from "./asked-job";
import { wakeJobs } from "./runner";
import { runner } from "./runner-state";

const afresh = {
  state: "queued",
  attempt: 0,
  error: null,
  cancelAskedAt: null,
  startedAt: null,
  finishedAt: null,
} as const;

/**
 * Queues a job again that failed or was cancelled. Refuses: not_found, conflict (is on its way, is done, can't be read by
 * this build), and what its kind refuses.
 */
export async function retryJob(id: JobId): Promise<void> {
  await inTransaction(async (tx) => {
    const job = await getAskedJob(id, tx);
    const kind = runner.kinds.get(job.kind);
    if (!kind || !readInput(kind, job)) throw new Refusal("conflict", unreadableJob);
    const queued = await tx.job.updateMany({
      where: { id, state: { in: ["failed", "cancelled"] } },
      data: afresh,
    });
    if (queued.count === 0) throw isNoFailure(job.state);
    await kind.retry?.(tx, toFacts(job));
  });
  wakeJobs(id);
}

const isNoFailure = (state: string) =>
  new Refusal("conflict", state === "done" ? "This is done." : "This is on its way already.");
