import { type ImportJob, workingStates } from "@/lib/imports/import-job";
import { getJobById, getJobProgress } from "@/server/imports/store/import-jobs";
import { Refusal } from "@/server/platform/refusal";
import { isUnsaved, wakeJobs } from "./runner";

/**
 * Has a job's work done and waits for it, for commands and the demo. Gives the job as it then is.
 * Refuses: conflict, with the job's own words, when its work failed; disk_full, when not even that can be written down.
 */
export async function waitForJob(id: string): Promise<ImportJob> {
  wakeJobs(id);
  for (;;) {
    const { state, error } = await getJobProgress(id);
    if (!workingStates.includes(state)) {
      if (state === "failed" || state === "cancelled") {
        throw new Refusal("conflict", error ?? "The import was cancelled.");
      }
      return getJobById(id);
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
