import { z } from "zod";
import { ImportJob } from "@/lib/imports/import-job";
import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";

const ListFiles = ImportJob.pick({
  id: true,
  state: true,
  startedAt: true,
  finishedAt: true,
  undoneAt: true,
  filesRemovedAt: true,
}).extend({ changedAt: z.date() });
/** What of an import tells whether its files are needed. */
export type ListFiles = z.infer<typeof ListFiles>;

/** SQLite binds a limited number of values. */
const atOnce = 500;

/** Lists those of a campaign's imports that have one of these ids. An id that is no import of it is passed over. */
export async function listFilesOf(slug: Slug, ids: readonly string[]): Promise<ListFiles[]> {
  const db = await manager();
  const found: ListFiles[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await db.importJob.findMany({
      where: { tenant: { slug }, id: { in: ids.slice(from, from + atOnce) } },
      select: {
        id: true,
        state: true,
        startedAt: true,
        finishedAt: true,
        undoneAt: true,
        filesRemovedAt: true,
        updatedAt: true,
      },
    });
    found.push(...rows.map(({ updatedAt, ...row }) => ListFiles.parse({ ...row, changedAt: updatedAt })));
  }
  return found;
}
