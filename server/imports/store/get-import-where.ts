import type { ImportJob } from "@/lib/imports/import-job";
import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { notFound } from "@/server/platform/refusal";
import type { ImportRows } from "./import-rows";
import { readJob, withTenant } from "./read-job";

/** Gets the one job of which this is so. Refuses: not_found, conflict (another version kept it). */
export async function getImportWhere(
  where: { id: string; tenant?: { slug: Slug } },
  tx?: ImportRows,
): Promise<ImportJob> {
  const db = tx ?? (await manager());
  const row = await db.importJob.findFirst({ where, include: withTenant });
  if (!row) throw notFound("That import");
  return readJob(row);
}
