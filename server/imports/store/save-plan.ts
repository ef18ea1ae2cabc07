import type { ImportJob } from "@/lib/imports/import-job";
import type { Plan } from "@/lib/imports/import-plan";
import { Progress } from "@/lib/jobs/progress";
import type { JobContext } from "@/server/platform/jobs/kind";
import { toStored } from "@/server/platform/manager/stored-json";
import { inTransaction } from "@/server/platform/manager/transaction";
import { readJob, withTenant } from "./read-job";

/**
 * Keeps the plan of a job that is being checked, unless its mapping or options are others by now; then it is checked
 * anew. Gives false when the plan was not kept.
 */
export function savePlan(
  job: ImportJob,
  plan: Plan,
  write: JobContext["write"] = inTransaction,
): Promise<boolean> {
  const asked = ({ mapping, options }: Pick<ImportJob, "mapping" | "options">) =>
    JSON.stringify([mapping, options]);
  return write(async (tx) => {
    const row = await tx.importJob.findUnique({ where: { id: job.id }, include: withTenant });
    if (row?.state !== "checking" || asked(readJob(row)) !== asked(job)) return false;
    const data = { state: "ready", plan: toStored(plan), progress: toStored(Progress.parse({ phase: "" })) };
    await tx.importJob.update({ where: { id: job.id }, data: { ...data, heartbeatAt: new Date() } });
    return true;
  });
}
