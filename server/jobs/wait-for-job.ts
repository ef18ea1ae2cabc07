import { type ImportJob, workingStates } from "@/lib/import-job";
import { getJobById } from "@/server/manager/import-jobs";
import { Refusal } from "@/server/refusal";
import { isUnsaved, wakeJobs } from "./runner";

/**
 * Has a job's work done and waits for it, for commands and the demo. Gives the job as it then is.
 * Refuses: conflict, with the job's own words, when its work failed; disk_full, when not even that can be written down.
 */
export async function waitForJob(id: string): Promise<ImportJob> {
  wakeJobs(id);
  for (;;) {
    const job = await getJobById(id);
    if (!workingStates.includes(job.state)) {
      if (job.state === "failed" || job.state === "cancelled") {
        throw new Refusal("conflict", job.error ?? "The import was cancelled.");
      }
      return job;
    }
    if (isUnsaved(id)) {
      throw new Refusal(
        "disk_full",
        "The disk is full. Free some space: what was being done then goes on by itself.",
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
