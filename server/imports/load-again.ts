import { constants, copyFile, stat } from "node:fs/promises";
import { cancelledJob, type ImportJob } from "@/lib/imports/import-job";
import type { ReadingOptions } from "@/lib/imports/reading";
import { getImport } from "@/server/imports/store/get-import";
import { saveJob } from "@/server/imports/store/save-job";
import { digestOf } from "@/server/platform/files/digest";
import { fullDisk, meansFullDisk } from "@/server/platform/files/full-disk";
import { Refusal } from "@/server/platform/refusal";
import { askForStep } from "./ask-for-step";
import { requireReading } from "./check-list";
import { dropCancelled } from "./drop-files";
import { filesGone, requireFiles } from "./require-files";
import { createUpload, type Loader, originalPath } from "./upload";
import { writeRest } from "./write-reports";

/**
 * Starts a new import of a list that was undone, cancelled or is done, with the same file, reading and rules. Gives its job, which is
 * then read. Refuses: not_found, conflict (the list is on its way, or its file is gone).
 */
export async function loadAgain(loader: Loader, jobId: string): Promise<ImportJob> {
  const job = await getImport(loader.tenantSlug, jobId);
  if (!["undone", "cancelled", "done", "failed"].includes(job.state) || !job.sha256)
    throw new Refusal("conflict", "This list is still on its way.");
  requireFiles(job);
  const { fileName, options } = job;
  return loadCopy(loader, job, { source: originalPath(job), fileName, reading: options.reading });
}

/**
 * Starts a new import of those rows of a finished one that needed a person, with the same columns and rules. Gives its job, which is
 * then read. Refuses: not_found, conflict (isn't done, has no such rows, or the list is gone).
 */
export async function loadRest(loader: Loader, jobId: string): Promise<ImportJob> {
  const job = await getImport(loader.tenantSlug, jobId);
  if (job.state !== "done" || !job.result?.figures.ambiguous)
    throw new Refusal("conflict", "This import has no rows that need you.");
  const headerLine = requireReading(job).headerLine === null ? null : 1;
  const reading = { encoding: "utf-8", delimiter: ",", quote: '"', headerLine };
  return loadCopy(loader, job, {
    source: await writeRest(job),
    fileName: `Rest of ${job.fileName}`,
    reading,
  });
}

/** `source`: absolute path of the list that is loaded; it stays as it is. */
async function loadCopy(
  loader: Loader,
  job: ImportJob,
  { source, fileName, reading }: { source: string; fileName: string; reading: ReadingOptions },
): Promise<ImportJob> {
  const next = await createUpload(loader, fileName, reading);
  const copy = originalPath(next);
  try {
    // Where the disk can, the copy shares its blocks with the first.
    await copyFile(source, copy, constants.COPYFILE_FICLONE);
  } catch (error) {
    await saveJob(next.id, { ...cancelledJob, finishedAt: new Date() }, ["uploading"]);
    await dropCancelled(next.tenantSlug, next.id);
    throw copyTrouble(job, error);
  }
  const { size: sizeBytes } = await stat(copy);
  const sha256 = await digestOf(copy);
  const options = { ...job.options, generation: 0, decisions: {}, unattended: false, reading };
  const asked = { sizeBytes, sha256, options, state: "reading", progress: { phase: "Reading" } } as const;
  await askForStep(next, loader.name, asked, ["uploading"]);
  return next;
}

function copyTrouble(job: ImportJob, error: unknown): unknown {
  if (meansFullDisk(error)) return fullDisk("Nothing was loaded");
  return (error as NodeJS.ErrnoException).code === "ENOENT" ? filesGone(job) : error;
}
