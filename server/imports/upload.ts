import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import type { ImportJob } from "@/lib/imports/import-job";
import { ImportOptions } from "@/lib/imports/import-plan";
import { limits } from "@/lib/imports/limits";
import type { ReadingOptions } from "@/lib/imports/reading";
import { createImport } from "@/server/imports/store/create-import";
import { getImport } from "@/server/imports/store/get-import";
import { saveJob } from "@/server/imports/store/save-job";
import type { Member } from "@/server/platform/auth/proof";
import { jobDir } from "@/server/platform/env";
import { incomplete, receiveStream, type Upload } from "@/server/platform/files/receive-stream";
import { Refusal } from "@/server/platform/refusal";
import { askForStep } from "./ask-for-step";

/** Who loads a list: the part of a member's proof that the loader needs. */
export type Loader = Pick<Member, "tenantId" | "tenantSlug" | "name" | "directAboveRows">;

/** Where a job's list lies as it came. The name is ours, never the file's own. */
export const originalPath = (job: Pick<ImportJob, "tenantSlug" | "id">) =>
  path.join(jobDir(job.tenantSlug, job.id), "original");

const partialPath = (job: Pick<ImportJob, "tenantSlug" | "id">) => `${originalPath(job)}.part`;

/** A file's name as people see it: the last part of whatever path came with it, without control characters. */
export const shownName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? "")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 120) || "list";

/** Starts a job for a list that is about to be uploaded. `reading`: what is known already of how to read it. Gives the job. */
export async function createUpload(
  loader: Loader,
  fileName: string,
  reading: ReadingOptions = {},
): Promise<ImportJob> {
  const job = await createImport({
    tenantId: loader.tenantId,
    fileName: shownName(fileName),
    createdBy: loader.name,
    options: ImportOptions.parse({ reading }),
  });
  await mkdir(jobDir(loader.tenantSlug, job.id), { recursive: true });
  return job;
}

/**
 * Streams a list to disk as it comes, counting and hashing; nothing of it is kept in memory.
 * Refuses: not_found, conflict (has its file already), upload_incomplete, upload_too_large, disk_full.
 */
export async function receiveUpload(
  loader: Loader,
  jobId: string,
  body: ReadableStream<Uint8Array> | Readable,
  expectedBytes: number | null,
): Promise<Upload> {
  const job = await getImport(loader.tenantSlug, jobId);
  if (job.state !== "uploading") throw new Refusal("conflict", "This import has its file already.");
  if (arriving.has(jobId)) throw new Refusal("conflict", "This list is being uploaded already.");
  arriving.add(jobId);
  try {
    return await receive(job, body, expectedBytes);
  } finally {
    arriving.delete(jobId);
  }
}

/** Jobs whose list is on its way: what two sent at once would be a mixture. */
const arriving = new Set<string>();

async function receive(
  job: ImportJob,
  body: ReadableStream<Uint8Array> | Readable,
  expectedBytes: number | null,
): Promise<Upload> {
  const partial = partialPath(job);
  const upload = await receiveStream(partial, body, { expectedBytes, mostBytes: limits.fileBytes });
  if (!(await saveJob(job.id, { ...upload }, ["uploading"]))) {
    await rm(partial, { force: true });
    throw new Refusal("conflict", "This import has its file already.");
  }
  await rename(partial, originalPath(job));
  return upload;
}

/**
 * Ends an upload: what arrived is compared with what was sent; then the list is read.
 * Refuses: upload_incomplete; the bytes are then thrown away and the file can be sent again.
 */
export async function completeUpload(loader: Loader, jobId: string, sent: Upload): Promise<void> {
  const job = await getImport(loader.tenantSlug, jobId);
  if (job.state !== "uploading") return;
  if (job.sha256 !== sent.sha256.toLowerCase() || job.sizeBytes !== sent.sizeBytes) {
    await rm(originalPath(job), { force: true });
    await saveJob(jobId, { sizeBytes: 0, sha256: null }, ["uploading"]);
    throw job.sizeBytes === sent.sizeBytes
      ? new Refusal("upload_incomplete", "The file changed on its way. Nothing was loaded; drop it again.")
      : incomplete(job.sizeBytes, sent.sizeBytes);
  }
  await askForStep(job, loader.name, { state: "reading", progress: { phase: "Reading" } }, ["uploading"]);
}
