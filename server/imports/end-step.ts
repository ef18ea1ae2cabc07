import "server-only";
import { cancelledJob, type ImportJob, type ImportState } from "@/lib/imports/import-job";
import type { JobContext, JobEnd, JobFacts } from "@/server/platform/jobs/kind";
import { log } from "@/server/platform/log";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";
import { writeLog } from "@/server/platform/manager/write-log";
import { Refusal } from "@/server/platform/refusal";
import { rollBack } from "./roll-back";
import { finishWritten } from "./run-import";
import { getImportById } from "./store/get-import-by-id";
import { saveJob } from "./store/save-job";

const leftBehind =
  "The import stopped half-way, and what it had written could not be taken back. “Read the file again” takes it back first.";

const listOf = ({ subjectId }: JobFacts) => subjectId ?? "";

/** Says of a step that wrote no contacts, in words, why it failed. `done`: what wasn't. */
export const sayWhy = (done: "imported" | "undone") => async (_job: JobFacts, end: JobEnd) =>
  inWords(end, done);

function inWords(end: JobEnd, done: "imported" | "undone"): JobEnd {
  if (end.state !== "failed") return end;
  const { reference, code } = end;
  if (reference)
    return {
      ...end,
      error: `Something went wrong on our side. Nothing was ${done}. Reference ${reference}.`,
    };
  return code === "stopped" ? { ...end, error: `${end.error} Nothing was ${done}.` } : end;
}

/**
 * Takes back what an import has written that failed or was cancelled: it leaves no contacts behind. One that had reached
 * its end after all is put down as done.
 */
export async function clearImport(job: JobFacts, end: JobEnd, context: JobContext): Promise<JobEnd> {
  const list = await getImportById(listOf(job));
  if (list.state !== "queued" && list.state !== "importing") return end;
  const left = await clearAway(list);
  if (left === "nothing") return inWords(end, "imported");
  if (left === "a part") return { state: "failed", error: leftBehind, code: null, reference: null };
  return { state: "done", figures: await finishWritten(list, context) };
}

/** Takes back what an import has written, and says what of it is in the contacts now. */
async function clearAway(list: ImportJob): Promise<"nothing" | "a part" | "everything"> {
  try {
    return (await rollBack(list)) ? "nothing" : "everything";
  } catch (error) {
    // Why the database can't be opened is said already. Nothing was written by an import that never began to write.
    const unavailable = error instanceof Refusal && error.code === "data_unavailable";
    if (unavailable && list.startedAt === null) return "nothing";
    log.error({ err: error, jobId: list.id }, "an import could not be taken back");
    return "a part";
  }
}

/**
 * What the end of a step that works on lists in `states` means for its list. What a person has done so far (mapping, rule)
 * stays; whoever has moved the list on knows more.
 */
export const endStep =
  (...states: readonly ImportState[]) =>
  async (tx: ManagerTransaction, job: JobFacts, end: JobEnd): Promise<void> => {
    if (end.state === "done") return;
    const error = end.state === "failed" ? end.error : null;
    const ended = states.includes("undoing") ? ({ state: "done", error } as const) : endedBy(error);
    if (!(await saveJob(listOf(job), { ...ended, progress: { phase: "" } }, states, tx))) return;
    if (end.state === "failed") await writeFailure(tx, job, states.at(-1) ?? "", end);
  };

/** A list whose step was cancelled, where there is no error, or has failed. */
const endedBy = (error: string | null) => ({
  ...(error === null ? cancelledJob : ({ state: "failed", error } as const)),
  finishedAt: new Date(),
});

const writeFailure = (
  tx: ManagerTransaction,
  job: JobFacts,
  state: string,
  { code, reference }: { code: string | null; reference: string | null },
) =>
  writeLog(
    {
      actorKind: "system",
      actorId: null,
      actorName: job.createdBy,
      tenantSlug: job.tenantSlug,
      action: `import_${state}`,
      subject: listOf(job),
      outcome: "failed",
      details: reference ? { reference } : { code },
    },
    tx,
  );
