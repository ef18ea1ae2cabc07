import type { ImportJob } from "@/lib/imports/import-job";
import { goneWords } from "@/lib/imports/list-files";
import { Refusal } from "@/server/platform/refusal";

/** Refuses, with when and why the list went, what needs a list whose files are gone. Refuses: conflict. */
export function requireFiles(job: ImportJob): void {
  if (job.filesRemovedAt !== null) throw filesGone(job);
}

export const filesGone = (job: ImportJob) =>
  new Refusal("conflict", goneWords(job) ?? "The list's file isn't kept any more. Drop it again.");
