import "server-only";
import { JobId } from "@/lib/jobs/job";
import { liveStates } from "@/lib/jobs/job-states";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";

/** The oldest job of this kind that waits or runs in a campaign and wasn't cancelled; null where there is none. */
export async function findLiveJobOf(
  tx: Pick<ManagerTransaction, "job">,
  kind: string,
  tenantId: string,
): Promise<JobId | null> {
  const where = { kind, tenantId, state: { in: [...liveStates] }, cancelAskedAt: null };
  const row = await tx.job.findFirst({ where, select: { id: true }, orderBy: { id: "asc" } });
  return row && JobId.parse(row.id);
}

/** The job of this kind that nobody has begun yet, of a campaign or on a subject: it does the work for whoever asks now as well; null where there is none. */
export async function findUnbegunJob(
  tx: Pick<ManagerTransaction, "job">,
  of: { kind: string; tenantId?: string | null; subjectId?: string },
): Promise<JobId | null> {
  const where = { ...of, state: "queued", startedAt: null };
  const job = await tx.job.findFirst({ where, select: { id: true }, orderBy: { id: "asc" } });
  return job && JobId.parse(job.id);
}
