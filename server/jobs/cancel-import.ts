import { takeBackFailed } from "@/server/import/take-back";
import type { Loader } from "@/server/import/upload";
import { getJob, saveJob } from "@/server/manager/import-jobs";
import { Refusal } from "@/server/refusal";
import { stopJob } from "./runner";

/**
 * Stops an import in whatever it is doing; nothing of it stays in the contacts. An undo that is stopped leaves the import as it was.
 * Refuses: not_found, conflict (is done).
 */
export async function cancelImport(loader: Loader, jobId: string): Promise<void> {
  const job = await getJob(loader.tenantSlug, jobId);
  const ended = new Refusal("conflict", "This import is done. It can be undone instead.");
  if (job.state === "done" || job.state === "undone") throw ended;
  if (stopJob(jobId)) return;
  if (job.state === "undoing") {
    const asBefore = { state: "done", progress: { phase: "" } } as const;
    if (!(await saveJob(jobId, asBefore, ["undoing"])) && !stopJob(jobId)) throw ended;
    return;
  }
  if (job.state === "failed" && job.startedAt && !(await takeBackFailed(job))) throw ended;
  const idle = ["uploading", "reading", "mapping", "checking", "ready", "queued", "failed"] as const;
  const done = {
    state: "cancelled",
    error: "Cancelled. Nothing was imported.",
    finishedAt: new Date(),
  } as const;
  if (!(await saveJob(jobId, done, idle)) && !stopJob(jobId)) throw ended;
}
