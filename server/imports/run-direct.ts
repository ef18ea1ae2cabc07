import type { ImportJob, ImportResult } from "@/lib/imports/import-job";
import { createBatch } from "@/server/imports/store/create-batch";
import type { Planned } from "@/server/imports/store/plan-input";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { importMs, listInput, requireReading, withUnreadable } from "./check-list";
import { paceOfStep, type StepContext, saveProgress } from "./step-progress";
import { writeList } from "./write-list";

/** Loads a list in one transaction of the campaign's database: all of it, or nothing. `startedAt`: as performance.now(). */
export async function runDirect(
  job: ImportJob,
  because: string,
  startedAt: number,
  context: StepContext,
): Promise<ImportResult> {
  const reading = requireReading(job);
  const since = new Date().toISOString();
  const begun = { phase: "Writing contacts", ofRows: reading.rows, startedAt: since };
  saveProgress(job, "importing", begun, context);
  const { id, fileName, createdBy: by } = job;
  const conclude = async (pocket: Pocket, planned: Planned, at: Date) => {
    const plan = withUnreadable(planned.plan, reading);
    const ms = importMs(job, startedAt);
    const made: ImportResult = { path: "direct", because, figures: plan.figures, plan, ms };
    const { duplicates } = job.options;
    const batch = { id, fileName, path: "direct", duplicates, appliedBy: by, at, result: made };
    await createBatch(pocket, { ...batch, state: "done" });
    return made;
  };
  const onPace = paceOfStep(job, "importing", context);
  const how = { fileName, by, conclude };
  const { signal } = context;
  const result = await writeList(job.tenantSlug, listInput(job), how, { signal, onPace });
  return { ...result, ms: importMs(job, startedAt) };
}
