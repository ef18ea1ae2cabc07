import "server-only";
import { randomUUID } from "node:crypto";
import type { ImportJob } from "@/lib/import-job";
import { checkList } from "@/server/import/check-list";
import { readList } from "@/server/import/read-list";
import { runImport, runUndo } from "@/server/import/run-import";
import { log } from "@/server/log";
import { listWaitingJobs, saveJob } from "@/server/manager/import-jobs";
import { writeLog } from "@/server/manager/logs";
import { Refusal } from "@/server/refusal";

/** Work at once over all campaigns; within one campaign it is always one. */
const atOnce = 2;
const attempts = 3;

interface Runner {
  running: Map<string, { jobId: string; stop: AbortController; done: Promise<void> }>;
  again: boolean;
  looking: Promise<void> | null;
  closed: boolean;
  /** In a command's own process only its own jobs are worked on; null in the portal, which works on all. */
  own: Set<string> | null;
}

const key = Symbol.for("campaignbrain.runner");
const holder = globalThis as { [key]?: Runner };
holder[key] ??= {
  running: new Map(),
  again: false,
  looking: null,
  closed: false,
  own: null,
};
const runner = holder[key];

/** From now on this process works on no jobs but those that it is woken for by name. */
export function workOnOwnJobs(): void {
  runner.own ??= new Set();
}

/** Looks for work: after a start, and whenever a job (`own`) has been given some. Returns at once. */
export function wakeJobs(own?: string): void {
  if (own) runner.own?.add(own);
  if (runner.closed) return;
  if (runner.looking) {
    runner.again = true;
    return;
  }
  runner.looking = startWaiting()
    .catch((error: unknown) => log.error({ err: error }, "looking for jobs failed"))
    .finally(() => {
      runner.looking = null;
      if (runner.again) {
        runner.again = false;
        wakeJobs();
      }
    });
}

async function startWaiting() {
  for (const job of await listWaitingJobs()) {
    if (runner.running.size >= atOnce) return;
    if (runner.running.has(job.tenantSlug) || runner.own?.has(job.id) === false) continue;
    const stop = new AbortController();
    const done = work(job, stop.signal).finally(() => {
      runner.running.delete(job.tenantSlug);
      wakeJobs();
    });
    runner.running.set(job.tenantSlug, { jobId: job.id, stop, done });
  }
}

async function work(job: ImportJob, signal: AbortSignal) {
  try {
    await step(job, signal);
  } catch (error) {
    await end(job, error, signal).catch((failure: unknown) =>
      log.error({ err: failure }, "a job's end could not be saved"),
    );
  }
}

async function step(job: ImportJob, signal: AbortSignal): Promise<unknown> {
  switch (job.state) {
    case "reading":
      return readList(job, { signal });
    case "checking":
      return checkList(job, { signal });
    case "undoing":
      return runUndo(job);
    default: {
      if (job.attempt >= attempts)
        throw new Refusal(
          "conflict",
          "The server stopped three times during this import. Nothing was imported.",
        );
      await saveJob(job.id, { state: "importing", attempt: job.attempt + 1, leaseOwner: `${process.pid}` });
      return runImport(job, signal);
    }
  }
}

/** A job whose work went wrong says why; what the person has done so far (mapping, rule) stays. */
async function end(job: ImportJob, error: unknown, signal: AbortSignal) {
  if (runner.closed && signal.aborted) return;
  if (signal.aborted) {
    await saveJob(job.id, {
      state: "cancelled",
      error: "Cancelled. Nothing was imported.",
      finishedAt: new Date(),
    });
    return;
  }
  const reference = randomUUID().slice(0, 8);
  const refused = error instanceof Refusal;
  if (!refused) log.error({ err: error, reference, jobId: job.id }, "a job failed");
  const message = refused
    ? error.message
    : `Something went wrong on our side. Nothing was imported. Reference ${reference}.`;
  await saveJob(job.id, {
    state: job.state === "undoing" ? "done" : "failed",
    error: message,
    progress: { phase: "" },
    finishedAt: new Date(),
  });
  await writeLog({
    actorKind: "system",
    actorId: null,
    actorName: job.createdBy,
    tenantSlug: job.tenantSlug,
    action: `import_${job.state}`,
    subject: job.id,
    outcome: "failed",
    details: refused ? { code: error.code } : { reference },
  });
}

/** Stops what a job is doing, if it is doing anything. Gives true when it was. */
export function stopJob(jobId: string): boolean {
  for (const running of runner.running.values()) {
    if (running.jobId !== jobId) continue;
    running.stop.abort();
    return true;
  }
  return false;
}

/** Stops all work for shutdown; the jobs go on at the next start. */
export async function closeJobs(): Promise<void> {
  runner.closed = true;
  for (const { stop } of runner.running.values()) stop.abort();
  await Promise.allSettled([...runner.running.values()].map(({ done }) => done));
}
