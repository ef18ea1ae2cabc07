import "server-only";
import { workingStates } from "@/lib/imports/import-job";
import { findPlaceOfImport } from "./find-place-of-import";
import { getJobProgress } from "./store/get-job-progress";

/** How a job stands, for whoever watches it; `place`: among those that wait for their turn, from 1. Refuses: not_found. */
export async function tellJob(id: string) {
  const { state, progress, error } = await getJobProgress(id);
  const place = workingStates.includes(state) ? await findPlaceOfImport(id) : null;
  return { state, progress, error, place };
}
