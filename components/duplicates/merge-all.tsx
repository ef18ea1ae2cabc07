"use client";

import { watchJob } from "@/components/jobs/watch-job";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { JobId } from "@/lib/jobs/job";
import type { Result } from "@/lib/platform/result";
import { formatCount, pluralise } from "@/lib/text/format";

interface MergeAllProps {
  groups: number;
  contacts: number;
  onMerge: () => Promise<Result<{ jobId: JobId }>>;
  /** Of the jobs' events. */
  eventsUrl: string;
}

/** Has every group merged that is shown at this certainty, after asking. */
export function MergeAll({ groups, contacts, onMerge, eventsUrl }: MergeAllProps) {
  const what = `${formatCount(groups)} ${pluralise(groups, "group")}`;
  return (
    <ConfirmDialog
      trigger={{ label: `Merge all ${what}` }}
      title={`Merge ${what}?`}
      confirmLabel={`Merge ${what}`}
      action={onMerge}
      onDone={({ jobId }) => watchJob(jobId, eventsUrl)}
    >
      {formatCount(contacts)} {pluralise(contacts, "contact")} will go into the fullest contact of their
      group. It keeps its values and gets those that it lacks, all tags, events and communications, and every
      mark of whom not to contact. Each merge can be taken back by itself.
    </ConfirmDialog>
  );
}
