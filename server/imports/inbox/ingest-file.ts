import "server-only";
import { copyFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { cancelledJob } from "@/lib/imports/import-job";
import { ImportOptions } from "@/lib/imports/import-plan";
import type { InboxSettings } from "@/lib/imports/inbox";
import type { DateOrder } from "@/lib/people/mapping";
import type { Slug } from "@/lib/platform/tenant";
import { askForStep } from "@/server/imports/ask-for-step";
import { listUnattendedUploads, type UnattendedUpload } from "@/server/imports/store/list-unattended-uploads";
import { saveJob } from "@/server/imports/store/save-job";
import { createUpload, type Loader, originalPath } from "@/server/imports/upload";
import { inboxDir } from "@/server/platform/env";
import { digestOf } from "@/server/platform/files/digest";
import { noteLog } from "@/server/platform/manager/write-log";

/** Who loads what comes by itself. */
export const inboxName = "Inbox";

/**
 * Ingests a list from a campaign's folder: it becomes a job that goes on by itself as far as nobody is needed. Whatever
 * happens in between, the file is in one of the two places.
 */
export async function ingestFile(loader: Loader, settings: InboxSettings, name: string): Promise<void> {
  const job = await createUpload(loader, name);
  const dates: { dateOrder?: DateOrder; dateOrderSaid: boolean } =
    settings.dates === "ask" ? { dateOrderSaid: false } : { dateOrder: settings.dates, dateOrderSaid: true };
  const { duplicates } = settings;
  const options = ImportOptions.parse({ ...job.options, ...dates, duplicates, unattended: true });
  await saveJob(job.id, { options }, ["uploading"]);
  await move(path.join(inboxDir(loader.tenantSlug), name), originalPath(job));
  await beginReading(job);
  await noteLog({
    actorKind: "system",
    actorId: null,
    actorName: inboxName,
    tenantSlug: loader.tenantSlug,
    action: "take_from_inbox",
    subject: job.fileName,
    outcome: "done",
    details: { jobId: job.id },
  });
}

/** Lists that a stop of the server has left between the folder and their reading go on, or are dropped where nothing came. */
export async function resumeIngestion(slug: Slug): Promise<void> {
  for (const job of await listUnattendedUploads(slug)) {
    const came = await stat(originalPath(job)).catch(() => null);
    if (came) await beginReading(job);
    else await saveJob(job.id, cancelledJob, ["uploading"]);
  }
}

async function beginReading(job: UnattendedUpload): Promise<void> {
  const file = originalPath(job);
  const { size: sizeBytes } = await stat(file);
  const sha256 = await digestOf(file);
  const asked = { sizeBytes, sha256, state: "reading", progress: { phase: "Reading" } } as const;
  await askForStep(job, job.createdBy, asked, ["uploading"]);
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The folder may be another disk.
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await copyFile(from, `${to}.part`);
    await rename(`${to}.part`, to);
    await rm(from);
  }
}
