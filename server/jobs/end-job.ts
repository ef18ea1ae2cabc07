import { randomUUID } from "node:crypto";
import { cancelledJob, type ImportJob } from "@/lib/imports/import-job";
import { getJobById, type JobChange, saveJob } from "@/server/imports/store/import-jobs";
import { takeBack } from "@/server/imports/take-back";
import { log } from "@/server/platform/log";
import { writeLog } from "@/server/platform/manager/write-log";
import { Refusal } from "@/server/platform/refusal";

const leftBehind =
  "The import stopped half-way, and what it had written could not be taken back. “Read the file again” takes it back first.";

/**
 * Ends a job whose work went wrong or was cancelled: it leaves no contacts behind and says why; what the person has done
 * so far (mapping, rule) stays. Gives false when all was written after all; the job must then be looked at again.
 */
export async function endJob(job: ImportJob, error: unknown, cancelled: boolean): Promise<boolean> {
  const began = job.state === "queued" || job.state === "importing";
  const left = began ? await clearAway(job) : "nothing";
  if (left === "everything") return false;
  if (cancelled && left === "nothing" && job.state !== "undoing") {
    await save(job, cancelledJob);
    return true;
  }
  if (cancelled && job.state === "undoing") {
    await save(job, { state: "done", error: null });
    return true;
  }
  const reference = error instanceof Refusal ? null : randomUUID().slice(0, 8);
  if (reference) log.error({ err: error, reference, jobId: job.id }, "a job failed");
  const state = job.state === "undoing" ? "done" : "failed";
  await save(job, { state, error: left === "nothing" ? inWords(job, error, reference) : leftBehind });
  await writeLog({
    actorKind: "system",
    actorId: null,
    actorName: job.createdBy,
    tenantSlug: job.tenantSlug,
    action: `import_${job.state}`,
    subject: job.id,
    outcome: "failed",
    details: error instanceof Refusal ? { code: error.code } : { reference },
  });
  return true;
}

/** Only from the state in which the work was done: whoever has moved the job on knows more. */
const save = (job: ImportJob, change: JobChange) =>
  saveJob(
    job.id,
    { ...change, progress: { phase: "" }, ...(job.state === "undoing" ? {} : { finishedAt: new Date() }) },
    job.state === "queued" ? ["queued", "importing"] : [job.state],
  );

function inWords(job: ImportJob, error: unknown, reference: string | null): string {
  if (error instanceof Refusal) return error.message;
  const done = job.state === "undoing" ? "undone" : "imported";
  return `Something went wrong on our side. Nothing was ${done}. Reference ${reference}.`;
}

/** Takes back what an import has written, and says what of it is in the contacts now. */
async function clearAway(job: ImportJob): Promise<"nothing" | "a part" | "everything"> {
  try {
    return (await takeBack(job)) ? "nothing" : "everything";
  } catch (error) {
    // Why the database can't be opened is said already. Nothing was written by an import that never began to write.
    const unavailable = error instanceof Refusal && error.code === "data_unavailable";
    if (unavailable && (await getJobById(job.id)).startedAt === null) return "nothing";
    log.error({ err: error, jobId: job.id }, "an import could not be taken back");
    return "a part";
  }
}
