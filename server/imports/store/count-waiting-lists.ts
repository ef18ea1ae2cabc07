import "server-only";
import type { ImportState } from "@/lib/imports/import-job";
import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";

/** A list that was read waits for its columns to be matched, one that was checked to be loaded. */
const waiting: readonly ImportState[] = ["mapping", "ready"];

/** How many of a campaign's lists wait for a person. */
export async function countWaitingLists(slug: Slug): Promise<number> {
  const db = await manager();
  return db.importJob.count({ where: { tenant: { slug }, state: { in: [...waiting] } } });
}
