import type { ImportJob, ImportView } from "@/lib/imports/import-job";

/** A job as it travels to a browser. */
export function toImportView(job: ImportJob): ImportView {
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    ...job,
    createdAt: job.createdAt.toISOString(),
    startedAt: iso(job.startedAt),
    finishedAt: iso(job.finishedAt),
    undoneAt: iso(job.undoneAt),
    filesRemovedAt: iso(job.filesRemovedAt),
  };
}
