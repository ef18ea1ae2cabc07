import type { ImportJob } from "@/lib/imports/import-job";
import { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";

/** Uploads that have been on their way since before a time, and of whose job nothing was said since. */
export async function listQuietUploads(before: Date): Promise<Pick<ImportJob, "id" | "tenantSlug">[]> {
  const rows = await (await manager()).importJob.findMany({
    where: {
      state: "uploading",
      createdAt: { lt: before },
      OR: [{ heartbeatAt: null }, { heartbeatAt: { lt: before } }],
    },
    select: { id: true, tenant: { select: { slug: true } } },
  });
  return rows.map(({ id, tenant }) => ({ id, tenantSlug: Slug.parse(tenant.slug) }));
}
