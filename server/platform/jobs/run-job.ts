import "server-only";
import { randomUUID } from "node:crypto";
import { unreadableJob } from "@/lib/jobs/job";
import { log } from "@/server/platform/log";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { Refusal } from "@/server/platform/refusal";
import { type AskedJob, getAskedJob, readInput, toFacts } from "./asked-job";
import type { JobContext, JobEnd, JobFacts, JobKind } from "./kind";
import { isHeld, LostJob, requireHeld } from "./lease";
import { tellNews } from "./news";
import { keepProgress } from "./progress";
import { type RunningJob, runner, type StopReason } from "./runner-state";

/**
 * Works on a job that this process has claimed, and writes its end down. Throws where the job is left without one: when it
 * was lost, when the server stops, and when its end can't be written down.
 */
export async function runJob({ id, kind, token, stop }: RunningJob): Promise<JobEnd> {
  const job = await getAskedJob(id);
  const progress = keepProgress(id, token);
  const context: JobContext = {
    signal: stop.signal,
    token,
    progress: progress.say,
    write: (work) =>
      inTransaction(async (tx) => {
        await requireHeld(tx, id, token);
        return work(tx);
      }),
  };
  const end = await work(kind, job, context).finally(progress.settle);
  await inTransaction((tx) => saveEnd(tx, { kind, job: toFacts(job), token, end }));
  tellNews();
  await clearAway(kind, toFacts(job), end);
  return end;
}

async function work(kind: JobKind, job: AskedJob, context: JobContext): Promise<JobEnd> {
  const facts = toFacts(job);
  const input = readInput(kind, job);
  if (!input) return failed(unreadableJob);
  const end = await endOf(kind, { ...facts, input: input.value }, job.cancelAskedAt !== null, context);
  if (end.state === "done" || !kind.cleanUp) return end;
  return kind.cleanUp(facts, end, context);
}

async function endOf(
  kind: JobKind,
  job: JobFacts & { input: unknown },
  isCancelAsked: boolean,
  context: JobContext,
): Promise<JobEnd> {
  if (isCancelAsked) return cancelled;
  if (job.attempt > kind.attempts)
    return failed(`The server stopped ${times(kind.attempts)} during this job.`, "stopped");
  try {
    return { state: "done", figures: await kind.run(job, context) };
  } catch (error) {
    const reason = context.signal.aborted ? (context.signal.reason as StopReason) : null;
    if (reason === "lost" || error instanceof LostJob) throw new LostJob();
    if (reason === "closing") throw error;
    if (reason === "cancelled") return cancelled;
    return inWords(error, job);
  }
}

export const cancelled: JobEnd = { state: "cancelled", error: null };

const failed = (error: string, code: string | null = null): JobEnd => ({
  state: "failed",
  error,
  code,
  reference: null,
});

/** What is foreseen says itself in words; what isn't has a reference to the server's log. */
function inWords(error: unknown, { id }: JobFacts): JobEnd {
  if (error instanceof Refusal) return failed(error.message, error.code);
  const reference = randomUUID().slice(0, 8);
  log.error({ err: error, reference, jobId: id }, "a job failed");
  const words = `Something went wrong on our side. Reference ${reference}.`;
  return { state: "failed", error: words, code: null, reference };
}

const times = (attempts: number) => ["once", "twice", "three times"][attempts - 1] ?? `${attempts} times`;

/** Writes a job's end down, and what it means for its subject. Throws when the job was lost. */
async function saveEnd(
  tx: ManagerTransaction,
  { kind, job, token, end }: { kind: JobKind; job: JobFacts; token: number; end: JobEnd },
): Promise<void> {
  const saved = await tx.job.updateMany({ where: isHeld(job.id, token), data: endedAs(end) });
  if (saved.count === 0) throw new LostJob();
  await kind.onEnd?.(tx, job, end);
  if (end.state !== "done") return;
  for (const { follows } of runner.kinds.values())
    if (follows?.kinds.includes(kind.kind)) await follows.ask(tx, job);
}

/** Clears away behind a job that has ended; what can't be cleared away is no part of its end. */
export async function clearAway(kind: JobKind, job: JobFacts, end: JobEnd): Promise<void> {
  await kind
    .afterEnd?.(job, end)
    .catch((error: unknown) =>
      log.warn({ err: error, jobId: job.id }, "a job's leftovers could not be removed"),
    );
}

/** The columns of a job that has ended. */
export const endedAs = (end: JobEnd) => ({
  state: end.state,
  slot: null,
  leaseOwner: null,
  finishedAt: new Date(),
  progress: "{}",
  figures: end.state === "done" ? JSON.stringify(end.figures ?? null) : null,
  error: end.state === "done" ? null : end.error,
});

/** Ends a job whose end can't be written down as it should be, so that it isn't begun for ever. */
export async function saveBareEnd(running: Pick<RunningJob, "id" | "token">, error: string): Promise<void> {
  await inTransaction((tx) =>
    tx.job.updateMany({ where: isHeld(running.id, running.token), data: endedAs(failed(error)) }),
  );
}
