import { constants, copyFile, stat } from "node:fs/promises";
import type { ImportJob } from "@/lib/import-job";
import { getJob, saveJob } from "@/server/manager/import-jobs";
import { Refusal } from "@/server/refusal";
import { createUpload, type Loader, originalPath } from "./upload";

/**
 * Starts a new import of a list that was undone, cancelled or is done, with the same file, reading and rules. Gives its job, which is
 * then read. Refuses: not_found, conflict (the list is on its way, or its file is gone).
 */
export async function loadAgain(loader: Loader, jobId: string): Promise<ImportJob> {
  const job = await getJob(loader.tenantSlug, jobId);
  if (!["undone", "cancelled", "done", "failed"].includes(job.state) || !job.sha256)
    throw new Refusal("conflict", "This list is still on its way.");
  const source = originalPath(job);
  if (!(await stat(source).catch(() => null)))
    throw new Refusal("conflict", "The list's file isn't kept any more. Drop it again.");
  const next = await createUpload(loader, job.fileName, job.options.reading);
  // Where the disk can, the copy shares its blocks with the first.
  await copyFile(source, originalPath(next), constants.COPYFILE_FICLONE);
  const { sizeBytes, sha256 } = job;
  const options = { ...job.options, generation: 0 };
  await saveJob(next.id, { sizeBytes, sha256, options, state: "reading", progress: { phase: "Reading" } }, [
    "uploading",
  ]);
  return next;
}
