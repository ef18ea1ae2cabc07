import { rm } from "node:fs/promises";
import path from "node:path";
import { findDateOrder, profilesOfDates } from "@/lib/imports/date-order";
import type { ImportJob } from "@/lib/imports/import-job";
import type { Reading } from "@/lib/imports/reading";
import type { Mapping } from "@/lib/people/mapping";
import { readFile } from "@/server/imports/reader/read-file";
import { reportFiles } from "@/server/imports/store/report-files";
import { saveJob } from "@/server/imports/store/save-job";
import { jobDir } from "@/server/platform/env";
import { Refusal } from "@/server/platform/refusal";
import { proposeMapping } from "./propose-mapping";
import { type StepContext, saveProgress } from "./step-progress";
import { originalPath } from "./upload";

/**
 * Reads a job's list in a child process and proposes where its columns go. The job then waits for a person.
 * Refuses: file_refused, with what is wrong with the file and how to mend it.
 */
export async function readList(
  job: ImportJob,
  context: StepContext,
): Promise<{ reading: Reading; mapping: Mapping }> {
  const startedAt = performance.now();
  const dir = jobDir(job.tenantSlug, job.id);
  // What was made of an earlier reading would be taken for what this one gives.
  const { kept, ...others } = reportFiles(dir);
  for (const file of [
    kept,
    ...Object.values(others),
    path.join(/* turbopackIgnore: true */ dir, "staged.parquet"),
  ])
    await rm(file, { force: true });
  const request = {
    source: originalPath(job),
    name: job.fileName,
    outDir: dir,
    options: job.options.reading,
  };
  let savedAt = 0;
  const answer = await readFile(request, {
    signal: context.signal,
    onProgress: ({ rows, bytes, ofBytes }) => {
      if (Date.now() - savedAt < 500) return;
      savedAt = Date.now();
      const ofRows = bytes > 0 && rows > 0 ? Math.round((rows * ofBytes) / bytes) : null;
      saveProgress(job, "reading", { phase: "Reading", rows, ofRows }, context);
    },
  });
  context.signal.throwIfAborted();
  if ("refused" in answer) throw new Refusal("file_refused", answer.refused.message);
  const reading: Reading = { ...answer.reading, stageMs: Math.round(performance.now() - startedAt) };
  const { proposals, mapping } = await proposeMapping(job.tenantId, reading.columns);
  const { order, sure } = findDateOrder(profilesOfDates(mapping, reading));
  // What a person said of the list holds as long as its dates don't prove otherwise.
  const found = sure || !job.options.dateOrderSaid ? { dateOrder: order, dateOrderSaid: false } : {};
  const options = { ...job.options, ...found };
  const read = { state: "mapping", reading, proposals, mapping, options, plan: null, error: null } as const;
  await context.write((tx) => saveJob(job.id, { ...read, progress: { phase: "" } }, ["reading"], tx));
  return { reading, mapping };
}
