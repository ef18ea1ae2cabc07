import { type ImportJob, ImportState, workingStates } from "@/lib/imports/import-job";
import { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";

/** A job that the server has work on. */
export type WaitingImport = Pick<ImportJob, "id" | "tenantSlug" | "state">;

/** Jobs that had work left when the server stopped, or wait for their turn, oldest first. */
export async function listWaitingImports(): Promise<WaitingImport[]> {
  const db = await manager();
  const rows = await db.importJob.findMany({
    where: { state: { in: [...workingStates] } },
    select: { id: true, state: true, tenant: { select: { slug: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, state, tenant }) => ({
    id,
    state: ImportState.parse(state),
    tenantSlug: Slug.parse(tenant.slug),
  }));
}
