import { constants, copyFile, stat } from "node:fs/promises";
import type { ImportJob } from "@/lib/imports/import-job";
import type { ReadingOptions } from "@/lib/imports/reading";
import { getJob } from "@/server/imports/store/import-jobs";
import { digestOf } from "@/server/platform/files/digest";
import { Refusal } from "@/server/platform/refusal";
import { askForStep } from "./ask-for-step";
import { requireReading } from "./check-list";
import { createUpload, type Loader, originalPath } from "./upload";
import { writeRest } from "./write-reports";

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
  return loadCopy(loader, job, { source, fileName: job.fileName, reading: job.options.reading });
}

/**
 * Starts a new import of those rows of a finished one that needed a person, with the same columns and rules. Gives its job, which is
 * then read. Refuses: not_found, conflict (isn't done, or has no such rows).
 */
export async function loadRest(loader: Loader, jobId: string): Promise<ImportJob> {
  const job = await getJob(loader.tenantSlug, jobId);
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
  // Where the disk can, the copy shares its blocks with the first.
  await copyFile(source, originalPath(next), constants.COPYFILE_FICLONE);
  const { size: sizeBytes } = await stat(source);
  const sha256 = await digestOf(source);
  const options = { ...job.options, generation: 0, decisions: {}, unattended: false, reading };
  const asked = { sizeBytes, sha256, options, state: "reading", progress: { phase: "Reading" } } as const;
  await askForStep(next, loader.name, asked, ["uploading"]);
  return next;
}
