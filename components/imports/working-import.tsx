"use client";

import { JobProgress } from "@/components/jobs/job-progress";
import { Button } from "@/components/ui/button";
import type { ImportState, ImportView } from "@/lib/imports/import-job";
import type { JobLine } from "@/lib/imports/job-line";
import type { LiveJob } from "./hear-of-job";
import { LineNotice } from "./line-notice";

interface WorkingImportProps {
  job: ImportView;
  live: LiveJob & { line: JobLine };
  /** Its page shows something else meanwhile: only what is wrong with the line is said. */
  quiet: boolean;
  pending: boolean;
  onCancel: () => void;
}

const cancelWords: Partial<Record<ImportState, string>> = {
  importing: "Cancel this import",
  undoing: "Stop undoing",
};

/** How far the server is with a list, or why that isn't known right now. */
export function WorkingImport({ job, live, quiet, pending, onCancel }: WorkingImportProps) {
  const isHeard = live.line.at !== "signed_out" && live.line.at !== "refused";
  return (
    <>
      <LineNotice slug={job.tenantSlug} jobId={job.id} line={live.line} />
      {isHeard && !quiet && (
        <div className="space-y-4 rounded-md border p-4" aria-live="polite">
          <JobProgress progress={live.progress} place={live.place} />
          <p className="text-sm text-ink-2">You can close this page; it goes on.</p>
          <Button pending={pending} onClick={onCancel}>
            {cancelWords[live.state] ?? "Cancel"}
          </Button>
        </div>
      )}
    </>
  );
}
