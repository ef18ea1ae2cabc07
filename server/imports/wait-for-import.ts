import { type ImportJob, workingStates } from "@/lib/imports/import-job";
import { listLiveJobIds } from "@/server/platform/jobs/list-jobs";
import { newsSoFar, untilNews } from "@/server/platform/jobs/news";
import { wakeJobs } from "@/server/platform/jobs/runner";
import {
  forgetUnsaved,
  lookAgainMs,
  refuseUnsaved,
  refuseWhenStopping,
} from "@/server/platform/jobs/wait-for-job";
import { Refusal } from "@/server/platform/refusal";
import { stepKinds } from "./job-inputs";
import { getImportById } from "./store/get-import-by-id";
import { getJobProgress } from "./store/get-job-progress";

/**
 * Has the server's work on a list done and waits for it, for commands and the demo. Gives the list as it then is.
 * Refuses: conflict, with the list's own words, when the work failed; disk_full, when not even that can be written down.
 */
export async function waitForImport(id: string): Promise<ImportJob> {
  for (const job of await listLiveJobIds(id, stepKinds)) forgetUnsaved(job);
  wakeJobs(id);
  for (;;) {
    const heard = newsSoFar();
    const { state, error } = await getJobProgress(id);
    if (!workingStates.includes(state)) {
      if (state === "failed" || state === "cancelled") {
        throw new Refusal("conflict", error ?? "The import was cancelled.");
      }
      return getImportById(id);
    }
    for (const job of await listLiveJobIds(id, stepKinds)) refuseUnsaved(job);
    refuseWhenStopping();
    await untilNews(heard, lookAgainMs);
  }
}
