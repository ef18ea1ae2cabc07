import type { ImportJob, ImportResult } from "@/lib/imports/import-job";
import { applyImport } from "@/server/imports/store/apply";
import { createBatch } from "@/server/imports/store/batches";
import { writePocket } from "@/server/platform/pocket/use";
import { importMs, listInput, requireReading, withUnreadable } from "./check-list";
import { type StepContext, saveProgress, watchJob } from "./watch-job";

/** Loads a list in one transaction of the campaign's database: all of it, or nothing. `startedAt`: as performance.now(). */
export async function runDirect(
  job: ImportJob,
  because: string,
  startedAt: number,
  context: StepContext,
): Promise<ImportResult> {
  const reading = requireReading(job);
  const at = new Date();
  const begun = { phase: "Writing contacts", ofRows: reading.rows, startedAt: at.toISOString() };
  saveProgress(job, "importing", begun, context);
  const result = await writePocket(
    job.tenantSlug,
    async (pocket) => {
      const planned = await applyImport(pocket, {
        ...listInput(job),
        fileName: job.fileName,
        path: "direct",
        appliedBy: job.createdBy,
        at,
      });
      const plan = withUnreadable(planned.plan, reading);
      const made: ImportResult = {
        path: "direct",
        because,
        figures: plan.figures,
        plan,
        ms: importMs(job, startedAt),
      };
      const { duplicates } = job.options;
      await createBatch(pocket, {
        id: job.id,
        fileName: job.fileName,
        path: "direct",
        duplicates,
        appliedBy: job.createdBy,
        at,
        result: made,
        state: "done",
      });
      return made;
    },
    {
      heavy: true,
      timeoutMs: 60 * 60_000,
      signal: context.signal,
      onPace: watchJob(job, "importing", context),
    },
  );
  return { ...result, ms: importMs(job, startedAt) };
}
