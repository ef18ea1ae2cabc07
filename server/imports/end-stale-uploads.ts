import "server-only";
import { stat } from "node:fs/promises";
import type { ImportJob } from "@/lib/imports/import-job";
import { liveStates } from "@/lib/jobs/job-states";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { log } from "@/server/platform/log";
import { dropCancelled } from "./drop-files";
import { listQuietUploads } from "./store/list-quiet-uploads";
import { saveJob } from "./store/save-job";
import { originalPath } from "./upload";

/** An upload of which nothing has come for so long is over: its connection died without a word. */
const silentMs = 60 * 60_000;

const ended = {
  state: "cancelled",
  error:
    "The upload stopped before its end, and nothing more came of it. Nothing was loaded; drop the file again.",
} as const;

/** Ends the uploads of which nothing has come for an hour, in words, and removes what had come. Gives how many they were. */
export async function endStaleUploads(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - silentMs);
  let count = 0;
  for (const job of await listQuietUploads(before)) {
    try {
      if ((await lastByteAt(job)) >= before.getTime() || (await isBeingMade(job))) continue;
      if (!(await saveJob(job.id, { ...ended, finishedAt: now }, ["uploading"]))) continue;
      await dropCancelled(job.tenantSlug, job.id);
      count++;
    } catch (error) {
      log.error({ err: error, jobId: job.id }, "an upload that had stopped could not be ended");
    }
  }
  return count;
}

/** Whether a job makes the list, which may wait for its turn. */
const isBeingMade = async ({ id }: Pick<ImportJob, "id">) =>
  (await listJobs({ subjectId: id, states: liveStates, limit: 1 })).length > 0;

/** When something last came of a list, as its file tells, in milliseconds; 0 when nothing did. */
async function lastByteAt(job: Pick<ImportJob, "tenantSlug" | "id">): Promise<number> {
  const files = [originalPath(job), `${originalPath(job)}.part`];
  const times = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times);
}
