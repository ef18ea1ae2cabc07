import type { ImportJob } from "@/lib/imports/import-job";
import { createImport } from "@/server/imports/store/create-import";
import { manager } from "@/server/platform/manager/client";

// Import this after `freshPortal`, with `await import(…)`.

/** An import's row, as it is kept. */
export const rowOf = async (id: string) => (await manager()).importJob.findUniqueOrThrow({ where: { id } });

/** Copies an import that was read, with columns changed as a stranger would, in the database alone. Gives the copy's id. */
export async function copyJob(of: ImportJob, change: Record<string, unknown>): Promise<string> {
  const { tenantId } = of;
  const { id } = await createImport({ tenantId, fileName: "copy.csv", createdBy: "test" });
  const { reading, proposals, mapping } = await rowOf(of.id);
  const data = { state: "mapping", reading, proposals, mapping, ...change };
  await (await manager()).importJob.update({ where: { id }, data });
  return id;
}
