import type { ImportJob } from "@/lib/imports/import-job";
import { ImportOptions } from "@/lib/imports/import-plan";
import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { fromStored } from "@/server/platform/manager/stored-json";

/** A list that came by itself and has not been read. */
export type UnattendedUpload = Pick<ImportJob, "id" | "tenantId" | "tenantSlug" | "fileName" | "createdBy">;

/** Lists that came by themselves and whose file was still on its way when the server stopped. */
export async function listUnattendedUploads(tenantSlug: Slug): Promise<UnattendedUpload[]> {
  const db = await manager();
  const rows = await db.importJob.findMany({
    where: { state: "uploading", tenant: { slug: tenantSlug } },
    select: { id: true, tenantId: true, fileName: true, createdBy: true, options: true },
    orderBy: { id: "desc" },
    take: 100,
  });
  return rows
    .filter(({ options }) => isUnattended(options))
    .map(({ options: _, ...list }) => ({ ...list, tenantSlug }));
}

function isUnattended(options: string): boolean {
  try {
    return ImportOptions.parse(fromStored(options)).unattended;
  } catch {
    // Whoever can read them takes it up.
    return false;
  }
}
