import type { ImportJob } from "@/lib/imports/import-job";
import { manager } from "@/server/platform/manager/client";

/** Earlier imports of a file with these very bytes in this campaign, at most five. */
export async function listTwins(
  job: Pick<ImportJob, "id" | "tenantId" | "sha256">,
): Promise<Pick<ImportJob, "id" | "createdAt">[]> {
  if (!job.sha256) return [];
  const db = await manager();
  return db.importJob.findMany({
    where: {
      tenantId: job.tenantId,
      sha256: job.sha256,
      id: { not: job.id },
      state: { in: ["done", "importing", "queued"] },
    },
    select: { id: true, createdAt: true },
    orderBy: { id: "desc" },
    take: 5,
  });
}
