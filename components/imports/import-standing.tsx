"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type ImportState, type ImportView, workingStates } from "@/lib/imports/import-job";
import type { JobLine } from "@/lib/imports/job-line";
import type { ReadingOptions } from "@/lib/imports/reading";
import type { LiveJob } from "./hear-of-job";
import { StoppedImport } from "./stopped-import";
import { WaitingList } from "./waiting-list";
import { WorkingImport } from "./working-import";

interface ImportStandingProps {
  job: ImportView;
  live: LiveJob & { line: JobLine };
  /** Its page shows something else while the server works: only what is wrong with the line is said. */
  quiet: boolean;
  pending: boolean;
  onCancel: () => void;
  onReadAnew: (reading: ReadingOptions) => void;
}

const stoppedStates: readonly ImportState[] = ["failed", "cancelled"];

/** How a list stands that doesn't go on by a person's choice: worked on, not arrived, stopped, or waiting since it came. */
export function ImportStanding({ job, live, quiet, pending, onCancel, onReadAnew }: ImportStandingProps) {
  return (
    <>
      {workingStates.includes(live.state) && (
        <WorkingImport job={job} live={live} quiet={quiet} pending={pending} onCancel={onCancel} />
      )}
      {live.state === "uploading" && !job.options.ownMake && (
        <Notice
          tone="warn"
          title="The file didn't arrive whole"
          action={<Button href={`/c/${job.tenantSlug}/imports/new`}>Drop it again</Button>}
        >
          Nothing was loaded.
        </Notice>
      )}
      {stoppedStates.includes(live.state) && (
        <StoppedImport job={job} error={live.error} pending={pending} onReadAnew={onReadAnew} />
      )}
      <WaitingList state={live.state} why={job.error} />
    </>
  );
}
