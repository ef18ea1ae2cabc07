import "server-only";
import { lstat, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import type { InboxFile } from "@/lib/imports/inbox";
import type { Slug } from "@/lib/platform/tenant";
import { inboxDir } from "@/server/platform/env";

/** What is being written, or belongs to a program: ".x", "~$x", "x.part", "x.tmp", "x.crdownload", "x.filepart". */
const unfinished = /^[.~]|\.(part|partial|tmp|crdownload|filepart|swp)$/iu;

/** Makes a campaign's folder, where there is none. */
export const createInboxDir = (slug: Slug) => mkdir(inboxDir(slug), { recursive: true });

/** Lists the files of a campaign's folder, the oldest first. Links and folders are no lists: they could lead anywhere. */
export async function listInboxFiles(slug: Slug): Promise<InboxFile[]> {
  const dir = inboxDir(slug);
  const names = await readdir(dir).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => !unfinished.test(name))
      .map(async (name) => {
        const facts = await lstat(path.join(dir, name)).catch(() => null);
        return facts?.isFile() ? [{ name, sizeBytes: facts.size, changedAt: facts.mtimeMs }] : [];
      }),
  );
  return files.flat().sort((a, b) => a.changedAt - b.changedAt || a.name.localeCompare(b.name));
}
