import "server-only";
import { JobId } from "@/lib/jobs/job";
import { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";
import { notFound } from "@/server/platform/refusal";
import type { JobFacts, JobInput } from "./kind";

const columns = {
  id: true,
  kind: true,
  inputVersion: true,
  input: true,
  title: true,
  subjectId: true,
  tenantId: true,
  state: true,
  createdBy: true,
  startedAt: true,
  attempt: true,
  cancelAskedAt: true,
  tenant: { select: { slug: true } },
} as const;

/** A job's row with all that its work needs. Refuses: not_found. */
export async function getAskedJob(id: JobId, tx?: Pick<ManagerTransaction, "job">) {
  const db = tx ?? (await manager());
  const row = await db.job.findUnique({ where: { id }, select: columns });
  if (!row) throw notFound("That job");
  return row;
}

export type AskedJob = Awaited<ReturnType<typeof getAskedJob>>;

export const toFacts = (job: AskedJob): JobFacts => ({
  id: JobId.parse(job.id),
  title: job.title,
  subjectId: job.subjectId,
  tenantId: job.tenantId,
  tenantSlug: job.tenant && Slug.parse(job.tenant.slug),
  createdBy: job.createdBy,
  attempt: job.attempt,
});

/** What was asked of a job; null when this build can't read it. */
export function readInput(
  kind: JobInput,
  job: Pick<AskedJob, "inputVersion" | "input">,
): { value: unknown } | null {
  if (job.inputVersion !== kind.version) return null;
  try {
    const { data, success } = kind.input.safeParse(JSON.parse(job.input));
    return success ? { value: data } : null;
  } catch {
    return null;
  }
}
