"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportResult, ImportView } from "@/lib/imports/import-job";
import { undoneWords } from "@/lib/imports/import-words";
import { loadableUntil } from "@/lib/imports/list-files";

interface UndoneNoticeProps {
  job: ImportView;
  undo: NonNullable<ImportResult["undo"]>;
  /** Loads the same list again, as a new import; left out once the list is gone. */
  onAgain?: () => void;
}

/** What the undo of an import did, and until when the list can be loaded again. */
export function UndoneNotice({ job, undo, onAgain }: UndoneNoticeProps) {
  return (
    <Notice
      tone="info"
      title="This import was undone"
      action={
        <>
          {onAgain && (
            <Button size="sm" onClick={onAgain}>
              Load this list again
            </Button>
          )}
          {undo.kept > 0 && (
            <Button size="sm" href={`/c/${job.tenantSlug}/imports/${job.id}/kept`}>
              See what was kept
            </Button>
          )}
        </>
      }
    >
      {undoneWords(undo)}
      {onAgain &&
        job.undoneAt &&
        ` The list can be loaded again until ${loadableUntil(job.undoneAt)}; then it is removed.`}
    </Notice>
  );
}
