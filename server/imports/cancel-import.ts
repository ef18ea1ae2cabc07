import { setTimeout as pause } from "node:timers/promises";
import { cancelledJob, type ImportJob } from "@/lib/imports/import-job";
import type { JobId } from "@/lib/jobs/job";
import { cancelJob } from "@/server/platform/jobs/cancel-job";
import { listLiveJobIds } from "@/server/platform/jobs/list-jobs";
import { Refusal } from "@/server/platform/refusal";
import { dropCancelled } from "./drop-files";
import { stepKinds } from "./job-inputs";
import { rollBackFailed } from "./roll-back";
import { getImport } from "./store/get-import";
import { saveJob } from "./store/save-job";
import type { Loader } from "./upload";

/** How often a list is looked at again that moved on in the very moment in which it was to be stopped. */
const looks = 5;
/** Work that has heard of it and isn't at its end by then will stop, but not before something else lets it. */
const hearMs = 2_000;

/**
 * Stops an import in whatever it is doing; nothing of it stays in the contacts. An undo that is stopped leaves the import as it was.
 * Refuses: not_found, conflict (is done, or undone).
 */
export async function cancelImport(loader: Loader, jobId: string): Promise<void> {
  const first = await getImport(loader.tenantSlug, jobId);
  const stopped = first.state === "undoing" ? "done" : "cancelled";
  for (let look = 0, job = first; look < looks; look++) {
    if (look > 0 && job.state === stopped) return;
    if (job.state === "undone") throw isUndone();
    if (job.state === "done") throw isDone();
    if (await stop(job)) return;
    job = await getImport(loader.tenantSlug, jobId);
  }
  throw isDone();
}

/** Gives true when the list is stopped, or will be as soon as its work lets it; false when it must be looked at again. */
async function stop(job: ImportJob): Promise<boolean> {
  const live = await listLiveJobIds(job.id, stepKinds);
  if (live.length === 0) return stopIdle(job);
  for (const id of live) await cancelJob(id).catch(ignoreEnded);
  return !(await haveEnded(job.id, live));
}

/** Stops a list that nobody works on right now. Gives false when it has moved on meanwhile. */
async function stopIdle(job: ImportJob): Promise<boolean> {
  if (job.state === "undoing")
    return saveJob(job.id, { state: "done", progress: { phase: "" } }, ["undoing"]);
  if (job.state === "failed" && job.startedAt && !(await rollBackFailed(job))) throw isDone();
  const idle = ["uploading", "reading", "mapping", "checking", "ready", "queued", "failed"] as const;
  if (!(await saveJob(job.id, { ...cancelledJob, finishedAt: new Date() }, idle))) return false;
  await dropCancelled(job.tenantSlug, job.id);
  return true;
}

/** The very end of a step is not stopped any more: the list must then be looked at again. */
async function haveEnded(listId: string, jobs: readonly JobId[]): Promise<boolean> {
  const until = performance.now() + hearMs;
  while (performance.now() < until) {
    const live = await listLiveJobIds(listId, stepKinds);
    if (!jobs.some((id) => live.includes(id))) return true;
    await pause(20);
  }
  return false;
}

function ignoreEnded(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== "conflict") throw error;
}

const isDone = () => new Refusal("conflict", "This import is done. It can be undone instead.");

const isUndone = () =>
  new Refusal("conflict", "It was too late to stop: this import was undone. It can be loaded again.");
