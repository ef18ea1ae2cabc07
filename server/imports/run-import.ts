import { type ImportJob, ImportResult } from "@/lib/imports/import-job";
import { findBatch } from "@/server/imports/store/batches";
import { dropValues } from "@/server/imports/store/checked";
import { getJobById, saveJob } from "@/server/imports/store/import-jobs";
import { undoImport } from "@/server/imports/store/undo";
import { jobDir } from "@/server/platform/env";
import { getTenant, type Tenant } from "@/server/platform/manager/tenants";
import { checkpointPocket, readPocket, writePocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { afterImport } from "./after-import";
import { checkList, choosePath, requireReading } from "./check-list";
import { runApi } from "./run-api";
import { runDirect } from "./run-direct";
import { watchJob } from "./watch-job";

const attempts = 3;

/**
 * Carries out a queued import, or goes on with one that a stop of the server had cut off: what the campaign's database
 * has of it decides, so that nothing is written twice.
 */
export async function runImport(job: ImportJob, signal: AbortSignal): Promise<ImportResult> {
  const startedAt = performance.now();
  const reading = requireReading(job);
  const tenant = await getTenant(job.tenantSlug);
  const { path, because } = choosePath(reading.rows, job.options.path, tenant.directAboveRows);
  const written = await readPocket(job.tenantSlug, (pocket) => findBatch(pocket, job.id));
  await saveJob(job.id, { path, startedAt: job.startedAt ?? new Date() });
  const finished = written ? ImportResult.safeParse(JSON.parse(written.figures)) : null;
  if (!finished?.success) requireMayGoOn(job, tenant);
  const result = finished?.success
    ? finished.data
    : await (path === "direct" && written === null
        ? runDirect(job, because, startedAt, signal)
        : resumeApi(job, because, written !== null, startedAt, signal));
  await saveJob(job.id, {
    state: "done",
    result,
    progress: { phase: "" },
    finishedAt: new Date(),
  });
  // The contacts are written and can be read; nobody need wait for the rest, nor does it matter to the import.
  await dropValues(jobDir(job.tenantSlug, job.id)).catch(() => undefined);
  await checkpointPocket(job.tenantSlug);
  await afterImport(job.tenantSlug, job.createdBy);
  return result;
}

function requireMayGoOn(job: ImportJob, tenant: Tenant) {
  if (tenant.status !== "active") {
    throw new Refusal("tenant_suspended", `${tenant.name} is ${tenant.status}. Nothing was imported.`);
  }
  if (job.attempt < attempts) return;
  throw new Refusal("conflict", "The server stopped three times during this import. Nothing was imported.");
}

/** The API path follows the plan that was made before its first batch, also after a restart. */
async function resumeApi(
  job: ImportJob,
  because: string,
  started: boolean,
  startedAt: number,
  signal: AbortSignal,
): Promise<ImportResult> {
  if (started && job.plan) return runApi(job, job.plan, because, startedAt, signal);
  const plan = await checkList(job, { signal });
  await saveJob(job.id, { plan });
  return runApi(await getJobById(job.id), plan, because, startedAt, signal);
}

/** Takes an import back, by its journal. */
export async function runUndo(job: ImportJob, signal: AbortSignal): Promise<void> {
  const before = await readPocket(job.tenantSlug, (pocket) => findBatch(pocket, job.id));
  const figures =
    before?.undoneAt && before.undoFigures
      ? JSON.parse(before.undoFigures)
      : await writePocket(job.tenantSlug, (pocket) => undoImport(pocket, job.id, job.createdBy, new Date()), {
          heavy: true,
          timeoutMs: 30 * 60_000,
          signal,
          onPace: watchJob(job, "undoing"),
        });
  await checkpointPocket(job.tenantSlug);
  const result = job.result ? { ...job.result, undo: figures } : undefined;
  await saveJob(job.id, {
    state: "undone",
    undoneAt: new Date(),
    progress: { phase: "" },
    ...(result ? { result } : {}),
  });
}
