import "server-only";
import { findPlaceInLine } from "@/server/platform/jobs/find-place-in-line";
import { listLiveJobIds } from "@/server/platform/jobs/list-jobs";
import { stepKinds } from "./job-inputs";

/** How many jobs, itself included, wait until a list's turn comes; null for one that is being worked on or needs no work. */
export async function findPlaceOfImport(id: string): Promise<number | null> {
  const [first] = await listLiveJobIds(id, stepKinds);
  return first ? findPlaceInLine(first) : null;
}
