import "server-only";
import { inTransaction } from "@/server/platform/manager/transaction";
import { createStep } from "./ask-for-step";
import { stepKinds } from "./job-inputs";
import { listWorkingImports } from "./store/list-working-imports";

/**
 * Gives every list that is in the middle of its work a job, where none is there: those that were on their way when
 * lists came to be worked on as jobs. Gives how many.
 */
export async function adoptImports(): Promise<number> {
  const left = await listWorkingImports();
  return inTransaction(async (tx) => {
    let adopted = 0;
    for (const list of left) {
      const where = {
        subjectId: list.id,
        kind: { in: [...stepKinds] },
        state: { in: ["queued", "running"] },
      };
      if ((await tx.job.count({ where })) > 0) continue;
      await createStep(tx, list, list.createdBy, list.state === "importing" ? "queued" : list.state);
      adopted++;
    }
    return adopted;
  });
}
