import { z } from "zod";
import {
  type ColumnProposal,
  type ImportJob,
  type ImportResult,
  type ImportState,
  workingStates,
} from "@/lib/imports/import-job";
import { ImportOptions, type Plan } from "@/lib/imports/import-plan";
import type { Reading } from "@/lib/imports/reading";
import { Progress } from "@/lib/jobs/progress";
import type { Mapping } from "@/lib/people/mapping";
import type { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import type { JobContext } from "@/server/platform/jobs/kind";
import { manager } from "@/server/platform/manager/client";
import { toStored } from "@/server/platform/manager/stored-json";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { notFound } from "@/server/platform/refusal";
import { readJob, withTenant } from "./read-job";

type Tables = Pick<ManagerTransaction, "importJob">;

/** Creates a job for a list that is about to be uploaded. */
export async function createImport({
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
    data: { id, state: "uploading", ...input, options: toStored(ImportOptions.parse(options ?? {})) },
  });
  return getImportById(id);
}

/** Gets a job of this campaign. Refuses: not_found, also for another campaign's job, conflict (another version kept it). */
export const getImport = (slug: Slug, id: string): Promise<ImportJob> => findRow({ id, tenant: { slug } });

/** Gets a job whatever its campaign; for the server's own work. Refuses: not_found, conflict (another version kept it). */
export const getImportById = (id: string, tx?: Tables): Promise<ImportJob> => findRow({ id }, tx);

async function findRow(where: { id: string; tenant?: { slug: Slug } }, tx?: Tables): Promise<ImportJob> {
  const db = tx ?? (await manager());
  const row = await db.importJob.findFirst({ where, include: withTenant });
  if (!row) throw notFound("That import");
  return readJob(row);
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

export interface JobChange {
  state?: ImportState;
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
    if (row?.state !== "checking" || asked(readJob(row)) !== asked(job)) return false;
    const data = { state: "ready", plan: toStored(plan), progress: toStored(Progress.parse({ phase: "" })) };
    await tx.importJob.update({ where: { id: job.id }, data: { ...data, heartbeatAt: new Date() } });
    return true;
  });
}

/** States that a job can't come to whose files are gone. */
const needFiles: readonly ImportState[] = ["reading", "mapping", "checking", "ready", "queued", "importing"];

/**
 * Changes a job, provided that it is in one of `from`, and has its files where it goes on with them. Gives false when it had moved on
 * meanwhile.
 */
export async function saveJob(
  id: string,
  change: JobChange,
  from?: readonly ImportState[],
  tx?: Tables,
): Promise<boolean> {
  const { reading, proposals, mapping, options, plan, result, progress, sizeBytes, ...plain } = change;
  const data = {
    ...plain,
    sizeBytes: sizeBytes === undefined ? undefined : BigInt(sizeBytes),
    reading: text(reading),
    rows: reading ? reading.rows + reading.unreadable : reading,
    proposals: text(proposals),
    mapping: text(mapping),
    plan: text(plan),
    result: text(result),
    figures: text(result?.figures),
    options: options === undefined ? undefined : toStored(options),
    progress: progress === undefined ? undefined : toStored(Progress.parse(progress)),
    heartbeatAt: new Date(),
  };
  const db = tx ?? (await manager());
  const saved = await db.importJob.updateMany({
    where: {
      id,
      ...(from ? { state: { in: [...from] } } : {}),
      ...(change.state && needFiles.includes(change.state) ? { filesRemovedAt: null } : {}),
    },
    data,
  });
  return saved.count > 0;
}

const text = <T extends object>(value: T | null | undefined) => (value ? toStored(value) : value);
