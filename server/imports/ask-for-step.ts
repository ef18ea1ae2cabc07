import "server-only";
import type { ImportJob, ImportState } from "@/lib/imports/import-job";
import { createJob } from "@/server/platform/jobs/create-job";
import { findUnbegunJob } from "@/server/platform/jobs/find-live-job";
import { inTransaction, type ManagerTransaction } from "@/server/platform/manager/transaction";
import { stepInputs } from "./job-inputs";
import { type JobChange, saveJob } from "./store/save-job";

type AskedState = keyof typeof stepInputs;
type List = Pick<ImportJob, "id" | "tenantId" | "fileName">;

/**
 * Moves a list on to a state in which the server has work to do, together with the job that does it, provided that it is in
 * one of `from`. `by`: who asked. Gives false when it had moved on meanwhile. Call `wakeJobs` afterwards.
 */
export function askForStep(
  list: List,
  by: string,
  change: JobChange & { state: AskedState },
  from: readonly ImportState[],
): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (!(await saveJob(list.id, change, from, tx))) return false;
    await createStep(tx, list, by, change.state);
    return true;
  });
}

/** Asks for the work of a list's state. One that nobody has begun yet does it for whatever the list then holds. */
export async function createStep(
  tx: ManagerTransaction,
  list: List,
  by: string,
  state: AskedState,
): Promise<void> {
  const { kind } = stepInputs[state];
  if (await findUnbegunJob(tx, { kind, subjectId: list.id })) return;
  await createJob(tx, stepInputs[state], {
    input: {},
    title: list.fileName,
    subjectId: list.id,
    tenantId: list.tenantId,
    createdBy: by,
  });
}
