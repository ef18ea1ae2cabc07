import { type ImportJob, ImportState } from "@/lib/imports/import-job";
import { Progress } from "@/lib/jobs/progress";
import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { fromStored } from "@/server/platform/manager/stored-json";
import { notFound } from "@/server/platform/refusal";
import { readOrRefuse } from "./read-job";

/**
 * How far a job is, without all that it holds; for those who ask again and again. slug: the campaign that it must be of.
 * Refuses: not_found, conflict (another version kept it).
 */
export async function getJobProgress(
  id: string,
  slug?: Slug,
): Promise<Pick<ImportJob, "state" | "progress" | "error">> {
  const db = await manager();
  const row = await db.importJob.findFirst({
    where: { id, ...(slug === undefined ? {} : { tenant: { slug } }) },
    select: { id: true, fileName: true, state: true, progress: true, error: true },
  });
  if (!row) throw notFound("That import");
  const { state, progress, error } = row;
  return readOrRefuse(row, () => ({
    state: ImportState.parse(state),
    progress: Progress.parse(fromStored(progress)),
    error,
  }));
}
