import "server-only";
import { stat } from "node:fs/promises";
import type { ImportJob, ImportState } from "@/lib/imports/import-job";
import { env } from "@/server/platform/env";
import { type JobContext, type JobFacts, type JobKind, jobKind } from "@/server/platform/jobs/kind";
import { slugOf } from "@/server/platform/manager/tenants";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";
import { Refusal } from "@/server/platform/refusal";
import { checkList } from "./check-list";
import { dropCancelled } from "./drop-files";
import { clearImport, endStep, sayWhy } from "./end-step";
import { goOn } from "./go-on";
import { ingestFiles } from "./inbox/ingest-files";
import { inboxInput, stepInputs } from "./job-inputs";
import { readList } from "./read-list";
import { runImport, runUndo } from "./run-import";
import { getImportById } from "./store/get-import-by-id";
import { saveJob } from "./store/save-job";
import { originalPath } from "./upload";

/** A cancelled list leaves nothing. */
async function dropWhenCancelled(job: JobFacts): Promise<void> {
  if (job.tenantSlug && job.subjectId) await dropCancelled(job.tenantSlug, job.subjectId);
}

const step = { heavy: true, memoryMb: env.importMemoryMb, attempts: 3, afterEnd: dropWhenCancelled } as const;

/** The list that a job works on; null where it has moved on from `states`, and nothing is left to do. */
async function listIn(states: readonly ImportState[], { subjectId }: JobFacts): Promise<ImportJob | null> {
  const list = await getImportById(subjectId ?? "");
  return states.includes(list.state) ? list : null;
}

const readKind = jobKind({
  ...stepInputs.reading,
  ...step,
  async run(job, context) {
    const list = await listIn(["reading"], job);
    const rows = list && (await readList(list, context)).reading.rows;
    // A stop between the two must not leave a list that waits for nobody.
    if (list || job.attempt > 1) await goOn(job.subjectId ?? "");
    return { rows };
  },
  cleanUp: sayWhy("imported"),
  onEnd: endStep("reading"),
  retry: tryAgain("reading", ["failed", "cancelled"]),
});

const checkKind = jobKind({
  ...stepInputs.checking,
  ...step,
  async run(job, context: JobContext) {
    const list = await listIn(["checking"], job);
    const figures = list && (await checkList(list, context)).figures;
    if (list || job.attempt > 1) await goOn(job.subjectId ?? "");
    return figures;
  },
  cleanUp: sayWhy("imported"),
  onEnd: endStep("checking"),
  retry: tryAgain("checking", ["failed", "cancelled"]),
});

const importKind = jobKind({
  ...stepInputs.queued,
  ...step,
  async run(job, context) {
    const began = { state: "importing", attempt: job.attempt } as const;
    const working = ["queued", "importing"] as const;
    const isOurs = await context.write((tx) => saveJob(job.subjectId ?? "", began, working, tx));
    if (!isOurs) return null;
    const { path, figures, ms } = await runImport(await getImportById(job.subjectId ?? ""), context);
    return { path, figures, ms };
  },
  cleanUp: clearImport,
  onEnd: endStep("queued", "importing"),
  retry: tryAgain("queued", ["failed", "cancelled"]),
});

const undoKind = jobKind({
  ...stepInputs.undoing,
  ...step,
  async run(job, context) {
    const list = await listIn(["undoing"], job);
    if (list) await runUndo(list, context);
  },
  cleanUp: sayWhy("undone"),
  onEnd: endStep("undoing"),
  retry: tryAgain("undoing", ["done"]),
});

const inboxKind = jobKind({
  ...inboxInput,
  heavy: false,
  memoryMb: 64,
  attempts: 3,
  run: (job, { signal }) => ingestFiles(slugOf(job), job.input, signal),
});

/** The kinds of the list loader's work. */
export const importKinds: readonly JobKind[] = [readKind, checkKind, importKind, undoKind, inboxKind];

/** Moves a list whose file is still there back to the state in which its step is done, as if it had just been asked for. */
function tryAgain(state: keyof typeof stepInputs, from: readonly ImportState[]) {
  return async (tx: ManagerTransaction, { subjectId }: JobFacts) => {
    const list = await getImportById(subjectId ?? "", tx);
    if (state !== "undoing" && !(await stat(originalPath(list)).catch(() => null)))
      throw new Refusal("conflict", "The list's file isn't kept any more. Drop it again.");
    const again = { state, error: null, progress: { phase: "Waiting for its turn" } } as const;
    const anew = state === "undoing" ? {} : { startedAt: null, finishedAt: null };
    const hasWritten = state === "queued" && list.startedAt !== null;
    const options = { ...list.options, generation: list.options.generation + (hasWritten ? 1 : 0) };
    if (!(await saveJob(list.id, { ...again, ...anew, options }, from, tx)))
      throw new Refusal("conflict", "This list has moved on since.");
  };
}
