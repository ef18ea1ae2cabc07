import { cancelledJob, type ImportJob } from "@/lib/imports/import-job";
import { getJob, saveJob } from "@/server/imports/store/import-jobs";
import { takeBackFailed } from "@/server/imports/take-back";
import type { Loader } from "@/server/imports/upload";
import { Refusal } from "@/server/platform/refusal";
import { stopJob } from "./runner";

/** How often a job is looked at again that moved on in the very moment in which it was to be stopped. */
const looks = 5;

/**
 * Stops an import in whatever it is doing; nothing of it stays in the contacts. An undo that is stopped leaves the import as it was.
 * Refuses: not_found, conflict (is done, or undone).
 */
export async function cancelImport(loader: Loader, jobId: string): Promise<void> {
  for (let look = 0; look < looks; look++) {
    const job = await getJob(loader.tenantSlug, jobId);
    if (job.state === "undone") throw isUndone();
    if (job.state === "done") throw isDone();
    if (stopJob(jobId, job.state) || (await stopIdle(job))) return;
  }
  throw isDone();
}

/** Stops a job that nobody works on right now. Gives false when it has moved on meanwhile. */
async function stopIdle(job: ImportJob): Promise<boolean> {
  if (job.state === "undoing")
    return saveJob(job.id, { state: "done", progress: { phase: "" } }, ["undoing"]);
  if (job.state === "failed" && job.startedAt && !(await takeBackFailed(job))) throw isDone();
  const idle = ["uploading", "reading", "mapping", "checking", "ready", "queued", "failed"] as const;
  return saveJob(job.id, { ...cancelledJob, finishedAt: new Date() }, idle);
}

const isDone = () => new Refusal("conflict", "This import is done. It can be undone instead.");

const isUndone = () =>
  new Refusal("conflict", "It was too late to stop: this import was undone. It can be loaded again.");
