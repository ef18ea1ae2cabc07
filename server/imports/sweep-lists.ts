import "server-only";
import { endOfFiles, endOfRejects, idleDays } from "@/lib/imports/list-files";
import type { Slug } from "@/lib/platform/tenant";
import { env, jobDir, uploadsDir } from "@/server/platform/env";
import { namesIn } from "@/server/platform/files/remove-old";
import { log } from "@/server/platform/log";
import { listTenants } from "@/server/platform/manager/tenants";
import { dropFiles } from "./drop-files";
import { outputs } from "./reader/request";
import { rollBackFailed } from "./roll-back";
import { getImportById } from "./store/get-import-by-id";
import { type ListFiles, listFilesOf } from "./store/list-files-of";
import { noteFilesGone } from "./store/note-files-gone";
import { writeRejects } from "./write-reports";

/**
 * Removes the files of lists that have come to their end: what was loaded after the days that are set, what was undone or never loaded
 * after a week, what was cancelled at once. The import's row says so; what it did can still be undone. A list that is being worked on, or
 * that somebody comes back to this very moment, keeps its files.
 */
export async function sweepLists(now: Date): Promise<void> {
  for (const { slug } of await listTenants())
    await sweepCampaign(slug, now).catch((error: unknown) =>
      log.error({ err: error, tenant: slug }, "a campaign's lists could not be swept"),
    );
}

async function sweepCampaign(slug: Slug, now: Date): Promise<void> {
  const folders = await namesIn(uploadsDir(slug));
  for (const list of await listFilesOf(slug, folders.filter(isId)))
    await sweepList(slug, list, now).catch((error: unknown) =>
      log.error({ err: error, tenant: slug, jobId: list.id }, "a list's files could not be removed"),
    );
}

const isId = (name: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(name);

async function sweepList(slug: Slug, list: ListFiles, now: Date): Promise<void> {
  const end = endOfFiles(list, env.keepListsDays);
  if (end === null) return;
  if (list.filesRemovedAt === null && (end > now || !(await giveUp(list, now)))) return;
  const rejectsEnd = endOfRejects(list);
  await dropFiles(slug, list.id, { keepRejects: rejectsEnd === null || rejectsEnd > now });
}

/** Makes sure that nothing is lost with a list's files, and writes down that they go. Gives false where they are needed after all. */
async function giveUp(list: ListFiles, now: Date): Promise<boolean> {
  if (list.state === "done") await keepRejects(list.id);
  // What it has written could otherwise be taken back only by reading its file again.
  if (list.state === "failed" && list.startedAt && !(await rollBackFailed(await getImportById(list.id))))
    return false;
  const neverLoaded = ["uploading", "mapping", "ready"].includes(list.state);
  return noteFilesGone(list, now, neverLoaded ? notLoaded : undefined);
}

/** The rows that weren't used are found in the list itself: before it goes they are written down. */
async function keepRejects(jobId: string): Promise<void> {
  const job = await getImportById(jobId);
  const { rejected = 0, ambiguous = 0 } = job.result?.figures ?? {};
  const names = await namesIn(jobDir(job.tenantSlug, jobId));
  if (rejected + ambiguous > 0 && names.includes(outputs.staged)) await writeRejects(job);
}

const notLoaded = `Nobody loaded this list within ${idleDays} days, so it was removed. Drop it again to load it.`;
