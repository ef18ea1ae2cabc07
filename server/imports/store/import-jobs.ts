import { z } from "zod";
import { ColumnProposal, ImportJob, ImportResult, JobState, workingStates } from "@/lib/imports/import-job";
import { ImportOptions, Plan } from "@/lib/imports/import-plan";
import { Reading } from "@/lib/imports/reading";
import { Progress } from "@/lib/jobs/progress";
import { Mapping } from "@/lib/people/mapping";
import { uuidv7 } from "@/lib/platform/uuid";
import type { JobContext } from "@/server/platform/jobs/kind";
import { manager } from "@/server/platform/manager/client";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { notFound } from "@/server/platform/refusal";

const withTenant = { tenant: { select: { slug: true, name: true } } } as const;

type Tables = Pick<ManagerTransaction, "importJob">;

async function query(where: Record<string, unknown>, take: number, tx?: Tables) {
  const db = tx ?? (await manager());
  return db.importJob.findMany({ where, include: withTenant, orderBy: { id: "desc" }, take });
}

type Row = Awaited<ReturnType<typeof query>>[number];

const json = <S extends z.ZodType>(shape: S, text: string | null): z.infer<S> | null =>
  text === null ? null : shape.parse(JSON.parse(text));

function toJob({ tenant, ...row }: Row): ImportJob {
  return ImportJob.parse({
    ...row,
    tenantSlug: tenant.slug,
    tenantName: tenant.name,
    sizeBytes: Number(row.sizeBytes),
    reading: json(Reading, row.reading),
    proposals: json(z.array(ColumnProposal), row.proposals),
    mapping: json(Mapping, row.mapping),
    options: ImportOptions.parse(JSON.parse(row.options)),
    plan: json(Plan, row.plan),
    result: json(ImportResult, row.result),
    progress: Progress.parse(JSON.parse(row.progress)),
  });
}

/** Creates a job for a list that is about to be uploaded. */
export async function createJob({
  options,
  ...input
}: {
  tenantId: string;
  fileName: string;
  createdBy: string;
  options?: ImportOptions;
}): Promise<ImportJob> {
  const id = uuidv7();
  const db = await manager();
  await db.importJob.create({
    data: { id, state: "uploading", ...input, options: JSON.stringify(ImportOptions.parse(options ?? {})) },
  });
  return getJobById(id);
}

/** Finds a job of this campaign. Refuses: not_found, also for another campaign's job. */
export async function getJob(slug: string, id: string): Promise<ImportJob> {
  const [row] = await query({ id, tenant: { slug } }, 1);
  if (!row) throw notFound("That import");
  return toJob(row);
}

/** Gets a job whatever its campaign; for the server's own work. */
export async function getJobById(id: string, tx?: Tables): Promise<ImportJob> {
  const [row] = await query({ id }, 1, tx);
  if (!row) throw notFound("That import");
  return toJob(row);
}

/** How far a job is, without all that it holds; for those who ask again and again. Refuses: not_found. */
export async function getJobProgress(id: string): Promise<Pick<ImportJob, "state" | "progress" | "error">> {
  const db = await manager();
  const row = await db.importJob.findUnique({
    where: { id },
    select: { state: true, progress: true, error: true },
  });
  if (!row) throw notFound("That import");
  const { state, progress, error } = row;
  return { state: JobState.parse(state), progress: Progress.parse(JSON.parse(progress)), error };
}

/** Lists jobs, newest first. before: the last id of the page above, or null. */
export async function listJobs(filter: {
  tenantSlug?: string;
  states?: readonly JobState[];
  before?: string | null;
  limit: number;
}): Promise<ImportJob[]> {
  const rows = await query(
    {
      ...(filter.tenantSlug ? { tenant: { slug: filter.tenantSlug } } : {}),
      ...(filter.states ? { state: { in: [...filter.states] } } : {}),
      ...(filter.before ? { id: { lt: filter.before } } : {}),
    },
    filter.limit,
  );
  return rows.map(toJob);
}

const Working = z.object({
  id: z.string(),
  tenantId: z.string(),
  fileName: z.string(),
  createdBy: z.string(),
  state: z.enum(["reading", "checking", "queued", "importing", "undoing"]),
});

/** Lists on which the server has work to do, oldest first. */
export async function listWorkingImports(): Promise<z.infer<typeof Working>[]> {
  const db = await manager();
  const rows = await db.importJob.findMany({
    where: { state: { in: [...workingStates] } },
    select: { id: true, tenantId: true, fileName: true, createdBy: true, state: true },
    orderBy: { id: "asc" },
  });
  return z.array(Working).parse(rows);
}

/** Earlier imports of a file with these very bytes in this campaign. */
export async function listTwins(job: ImportJob): Promise<ImportJob[]> {
  if (!job.sha256) return [];
  const rows = await query(
    {
      tenantId: job.tenantId,
      sha256: job.sha256,
      id: { not: job.id },
      state: { in: ["done", "importing", "queued"] },
    },
    5,
  );
  return rows.map(toJob);
}

export interface JobChange {
  state?: JobState;
  fileName?: string;
  sizeBytes?: number;
  sha256?: string | null;
  reading?: Reading | null;
  proposals?: ColumnProposal[] | null;
  mapping?: Mapping | null;
  options?: ImportOptions;
  plan?: Plan | null;
  result?: ImportResult;
  progress?: Partial<Progress>;
  path?: string;
  error?: string | null;
  attempt?: number;
  startedAt?: Date | null;
  finishedAt?: Date | null;
  undoneAt?: Date;
}

/**
 * Keeps the plan of a job that is being checked, unless its mapping or options are others by now; then it is checked
 * anew. Gives false when the plan was not kept.
 */
export function savePlan(
  job: ImportJob,
  plan: Plan,
  write: JobContext["write"] = inTransaction,
): Promise<boolean> {
  const asked = ({ mapping, options }: Pick<ImportJob, "mapping" | "options">) =>
    JSON.stringify([mapping, options]);
  return write(async (tx) => {
    const row = await tx.importJob.findUnique({ where: { id: job.id }, include: withTenant });
    if (row?.state !== "checking" || asked(toJob(row)) !== asked(job)) return false;
    const data = {
      state: "ready",
      plan: JSON.stringify(plan),
      progress: JSON.stringify(Progress.parse({ phase: "" })),
    };
    await tx.importJob.update({ where: { id: job.id }, data: { ...data, heartbeatAt: new Date() } });
    return true;
  });
}

/** Changes a job, provided that it is in one of `from`. Gives false when it had moved on meanwhile. */
export async function saveJob(
  id: string,
  change: JobChange,
  from?: readonly JobState[],
  tx?: Tables,
): Promise<boolean> {
  const text = (value: unknown) =>
    value === undefined ? undefined : value === null ? null : JSON.stringify(value);
  const { reading, proposals, mapping, options, plan, result, progress, sizeBytes, ...plain } = change;
  const data = {
    ...plain,
    sizeBytes: sizeBytes === undefined ? undefined : BigInt(sizeBytes),
    reading: text(reading),
    proposals: text(proposals),
    mapping: text(mapping),
    plan: text(plan),
    result: text(result),
    options: options === undefined ? undefined : JSON.stringify(options),
    progress: progress === undefined ? undefined : JSON.stringify(Progress.parse(progress)),
    heartbeatAt: new Date(),
  };
  const db = tx ?? (await manager());
  const saved = await db.importJob.updateMany({
    where: { id, ...(from ? { state: { in: [...from] } } : {}) },
    data,
  });
  return saved.count > 0;
}
