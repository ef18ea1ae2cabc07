import "server-only";
import { type Job, JobId, JobState, unreadableJob } from "@/lib/jobs/job";
import { liveStates } from "@/lib/jobs/job-states";
import { Progress } from "@/lib/jobs/progress";
import { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { notFound } from "@/server/platform/refusal";
import { runner } from "./runner-state";

/** What is shown of a job; what was asked and what it gave may be long. */
const shown = {
  id: true,
  kind: true,
  inputVersion: true,
  title: true,
  subjectId: true,
  state: true,
  createdBy: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  attempt: true,
  cancelAskedAt: true,
  progress: true,
  error: true,
  tenant: { select: { slug: true, name: true } },
} as const;

async function findRow(id: JobId) {
  return (await manager()).job.findUnique({ where: { id }, select: shown });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** Gets a job. Refuses: not_found. */
export async function getJob(id: JobId): Promise<Job> {
  const row = await findRow(id);
  if (!row) throw notFound("That job");
  return toJob(row);
}

/** Gets a job of this campaign. Refuses: not_found, also for another campaign's job. */
export async function getJobOf(tenantSlug: Slug, id: JobId): Promise<Job> {
  const job = await getJob(id);
  if (job.tenantSlug !== tenantSlug) throw notFound("That job");
  return job;
}

/** Lists jobs, newest first. before: the last id of the page above, or null. */
export async function listJobs(filter: {
  tenantSlug?: Slug;
  subjectId?: string;
  /** Ids of jobs, or of what they work on. */
  of?: readonly string[];
  kinds?: readonly string[];
  states?: readonly JobState[];
  before?: JobId | null;
  limit: number;
}): Promise<Job[]> {
  const db = await manager();
  const rows = await db.job.findMany({
    where: {
      ...(filter.tenantSlug ? { tenant: { slug: filter.tenantSlug } } : {}),
      ...(filter.subjectId ? { subjectId: filter.subjectId } : {}),
      ...(filter.of ? { OR: [{ id: { in: [...filter.of] } }, { subjectId: { in: [...filter.of] } }] } : {}),
      ...(filter.kinds ? { kind: { in: [...filter.kinds] } } : {}),
      ...(filter.states ? { state: { in: [...filter.states] } } : {}),
      ...(filter.before ? { id: { lt: filter.before } } : {}),
    },
    select: shown,
    orderBy: { id: "desc" },
    take: filter.limit,
  });
  return rows.map(toJob);
}

/** The jobs of these kinds that work, or are to work, on something such as an import, oldest first. */
export async function listLiveJobIds(subjectId: string, kinds: readonly string[]): Promise<JobId[]> {
  const db = await manager();
  const where = { subjectId, kind: { in: [...kinds] }, state: { in: [...liveStates] } };
  const rows = await db.job.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => JobId.parse(id));
}

/** A row that this build can't read is shown as such, and stops no list. */
function toJob({ tenant, cancelAskedAt, inputVersion, ...row }: Row): Job {
  const kind = runner.kinds.get(row.kind);
  const isKnown = runner.kinds.size === 0 || kind?.version === inputVersion;
  const state = JobState.safeParse(row.state);
  const progress = readProgress(row.progress);
  const isUnreadable = !isKnown || !state.success || !progress;
  return {
    ...row,
    id: row.id as JobId,
    state: state.data ?? "failed",
    tenantSlug: tenant && Slug.parse(tenant.slug),
    tenantName: tenant?.name ?? null,
    isCancelAsked: cancelAskedAt !== null,
    progress: progress ?? Progress.parse({}),
    error: isUnreadable ? (row.error ?? unreadableJob) : row.error,
    isUnreadable,
  };
}

function readProgress(text: string): Progress | null {
  try {
    return Progress.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
