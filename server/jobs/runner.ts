import "server-only";
import type { ImportJob, JobState } from "@/lib/imports/import-job";
import { checkList } from "@/server/imports/check-list";
import { goOn } from "@/server/imports/go-on";
import { readList } from "@/server/imports/read-list";
import { runImport, runUndo } from "@/server/imports/run-import";
import { getJobById, listWaitingJobs, saveJob } from "@/server/imports/store/import-jobs";
import { heartbeatMs, keepJob, leaveJob, takeJob } from "@/server/jobs/job-leases";
import { log } from "@/server/platform/log";
import { endJob } from "./end-job";

/** Work at once over all campaigns; within one campaign it is always one. */
const atOnce = 2;
/** After this a job is looked at again that another process works on, or whose end could not be written down. */
const againAfterMs = 3_000;

interface Runner {
  running: Map<string, { jobId: string; state: JobState; stop: AbortController; done: Promise<void> }>;
  again: boolean;
  looking: Promise<void> | null;
  /** Jobs whose end could not be written down so far. */
  unsaved: Set<string>;
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
  unsaved: new Set(),
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
    if (await takeJob(job.id, job.state)) startWork(await getJobById(job.id));
    else lookAgain();
  }
}

const lookAgain = () => void setTimeout(wakeJobs, againAfterMs).unref();

function startWork(job: ImportJob) {
  const stop = new AbortController();
  runner.unsaved.delete(job.id);
  const heartbeat = setInterval(() => void stayOwner(job.id, stop), heartbeatMs);
  const done = work(job, stop.signal).then(async (ended) => {
    clearInterval(heartbeat);
    await leaveJob(job.id).catch((error: unknown) =>
      log.warn({ err: error, jobId: job.id }, "a job's lease could not be given back"),
    );
    runner.running.delete(job.tenantSlug);
    if (ended) return wakeJobs();
    runner.unsaved.add(job.id);
    lookAgain();
  });
  runner.running.set(job.tenantSlug, { jobId: job.id, state: job.state, stop, done });
}

/** A job that another process has taken over, since this one was silent for too long, is left to it. */
async function stayOwner(jobId: string, stop: AbortController): Promise<void> {
  const isOurs = await keepJob(jobId).catch(() => true);
  if (!isOurs) stop.abort(takenOver);
}

const takenOver = new Error("Another process has taken this job over.");

/** Gives false when the job's end could not be written down. */
async function work(job: ImportJob, signal: AbortSignal): Promise<boolean> {
  try {
    await step(job, signal);
    return true;
  } catch (error) {
    try {
      const isLeft = signal.aborted && (runner.closed || signal.reason === takenOver);
      return isLeft || (await endJob(job, error, signal.aborted));
    } catch (failure) {
      log.error({ err: failure, cause: error, jobId: job.id }, "a job's end could not be saved");
      return false;
    }
  }
}

async function step(job: ImportJob, signal: AbortSignal): Promise<unknown> {
  switch (job.state) {
    case "reading":
      await readList(job, { signal });
      return goOn(job.id);
    case "checking":
      await checkList(job, { signal });
      return goOn(job.id);
    case "undoing":
      return runUndo(job, signal);
    default: {
      const attempt = { state: "importing", attempt: job.attempt + 1 } as const;
      // Whoever cancelled it in this very moment has been told so.
      if (!(await saveJob(job.id, attempt, ["queued", "importing"]))) return;
      return runImport(job, signal);
    }
  }
}

/** Whether a job's end could not be written down so far; it is tried again every few seconds. */
export const isUnsaved = (jobId: string): boolean => runner.unsaved.has(jobId);

/** Stops what a job that is in `state` is doing. Gives false when that isn't being worked on, as when the step before it is just ending. */
export function stopJob(jobId: string, state: JobState): boolean {
  const began = state === "importing" ? ["queued", "importing"] : [state];
  for (const running of runner.running.values()) {
    if (running.jobId !== jobId || !began.includes(running.state)) continue;
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
