import { type ImportJob, ImportResult } from "@/lib/imports/import-job";
import { dropValues } from "@/server/imports/store/drop-values";
import { findBatch } from "@/server/imports/store/find-batch";
import { getImportById } from "@/server/imports/store/get-import-by-id";
import { saveJob } from "@/server/imports/store/save-job";
import { undoImport } from "@/server/imports/store/undo-import";
import { jobDir } from "@/server/platform/env";
import { getTenant, type Tenant } from "@/server/platform/manager/tenants";
import { checkpointPocket, readPocket, writePocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { checkList, choosePath, requireReading } from "./check-list";
import { rollBack } from "./roll-back";
import { runApi } from "./run-api";
import { runDirect } from "./run-direct";
import { paceOfStep, type StepContext } from "./step-progress";

/**
 * Carries out a queued import, or goes on with one that a stop of the server had cut off: what the campaign's database
 * has of it decides, so that nothing is written twice.
 */
export async function runImport(job: ImportJob, context: StepContext): Promise<ImportResult> {
  const startedAt = performance.now();
  const reading = requireReading(job);
  const tenant = await getTenant(job.tenantSlug);
  const { path, because } = choosePath(reading.rows, job.options.path, tenant.directAboveRows);
  const written = await findWritten(job);
  if (written?.state === "done") return finishWritten(job, context);
  requireActive(tenant);
  await context.write((tx) =>
    saveJob(job.id, { path, startedAt: job.startedAt ?? new Date() }, ["importing"], tx),
  );
  const result = await (path === "direct" && written === null
    ? runDirect(job, because, startedAt, context)
    : resumeApi(job, because, written !== null, startedAt, context));
  await finish(job, result, context);
  return result;
}

/** What the campaign has of an import. What a failed try had left, before this one that was asked for anew, goes first. */
async function findWritten(job: ImportJob) {
  const find = () => readPocket(job.tenantSlug, (pocket) => findBatch(pocket, job.id));
  const written = await find();
  if (written?.state !== "writing" || job.startedAt !== null) return written;
  return (await rollBack(job)) ? null : find();
}

/** Puts an import down as done that is written to its end. Gives its result. */
export async function finishWritten(job: ImportJob, context: StepContext): Promise<ImportResult> {
  const written = await readPocket(job.tenantSlug, (pocket) => findBatch(pocket, job.id));
  const result = ImportResult.parse(JSON.parse(written?.figures ?? "null"));
  await finish(job, result, context);
  return result;
}

async function finish(job: ImportJob, result: ImportResult, context: StepContext): Promise<void> {
  const done = {
    state: "done",
    result,
    error: null,
    progress: { phase: "" },
    finishedAt: new Date(),
  } as const;
  await context.write((tx) => saveJob(job.id, done, ["queued", "importing"], tx));
  // The contacts are written and can be read; nobody need wait for the rest, nor does it matter to the import.
  await dropValues(jobDir(job.tenantSlug, job.id)).catch(() => undefined);
  await checkpointPocket(job.tenantSlug);
}

function requireActive({ name, status }: Tenant) {
  if (status !== "active")
    throw new Refusal("tenant_suspended", `${name} is ${status}. Nothing was imported.`);
}

/** The API path follows the plan that was made before its first batch, also after a restart. */
async function resumeApi(
  job: ImportJob,
  because: string,
  started: boolean,
  startedAt: number,
  context: StepContext,
): Promise<ImportResult> {
  if (started && job.plan) return runApi(job, job.plan, because, startedAt, context);
  const plan = await checkList(job, context);
  await context.write((tx) => saveJob(job.id, { plan }, ["importing"], tx));
  return runApi(await getImportById(job.id), plan, because, startedAt, context);
}

/** Takes an import back, by its journal. */
export async function runUndo(job: ImportJob, context: StepContext): Promise<void> {
  const before = await readPocket(job.tenantSlug, (pocket) => findBatch(pocket, job.id));
  const figures =
    before?.undoneAt && before.undoFigures
      ? JSON.parse(before.undoFigures)
      : await writePocket(job.tenantSlug, (pocket) => undoImport(pocket, job.id, job.createdBy, new Date()), {
          heavy: true,
          writer: { what: `The undo of “${job.fileName}”`, by: job.createdBy },
          timeoutMs: 30 * 60_000,
          signal: context.signal,
          onPace: paceOfStep(job, "undoing", context),
        });
  await checkpointPocket(job.tenantSlug);
  const result = job.result ? { ...job.result, undo: figures } : undefined;
  const undone = { state: "undone", undoneAt: new Date(), progress: { phase: "" } } as const;
  await context.write((tx) => saveJob(job.id, { ...undone, ...(result ? { result } : {}) }, ["undoing"], tx));
}
