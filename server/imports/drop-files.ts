import "server-only";
import { rm, rmdir } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { jobDir } from "@/server/platform/env";
import { namesIn } from "@/server/platform/files/remove-old";
import { log } from "@/server/platform/log";
import { listFilesOf } from "./store/list-files-of";
import { noteFilesGone } from "./store/note-files-gone";

/** The report of rows that weren't used, which may be kept when a list goes. */
export const rejectsFile = "rejects.csv";

/** Removes the folder of an import, or all of it but its report of rows that weren't used. */
export async function dropFiles(slug: Slug, jobId: string, { keepRejects }: { keepRejects: boolean }) {
  const dir = jobDir(slug, jobId);
  const kept = keepRejects ? [rejectsFile] : [];
  const names = await namesIn(dir);
  for (const name of names.filter((one) => !kept.includes(one)))
    await rm(path.join(dir, name), { recursive: true, force: true });
  if (!names.some((name) => kept.includes(name))) await rmdir(dir).catch(isGone);
}

/** Somebody else removed it, or writes the report of its last row this very moment. */
function isGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT" && error.code !== "ENOTEMPTY") throw error;
}

/** Removes what a cancelled list left, at once. Where that can't be done it is done by the next sweep. */
export async function dropCancelled(slug: Slug, jobId: string): Promise<void> {
  try {
    const [list] = await listFilesOf(slug, [jobId]);
    if (list?.state !== "cancelled" || !(await noteFilesGone(list, new Date()))) return;
    await dropFiles(slug, jobId, { keepRejects: true });
  } catch (error) {
    log.warn({ err: error, jobId }, "a cancelled list could not be removed");
  }
}
