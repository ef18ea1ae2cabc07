"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportView } from "@/lib/imports/import-job";
import { goneWords } from "@/lib/imports/list-files";
import type { ReadingOptions } from "@/lib/imports/reading";

interface StoppedImportProps {
  job: ImportView;
  error: string | null;
  pending: boolean;
  onReadAnew: (reading: ReadingOptions) => void;
}

/** Why a list was not loaded, what is safe, and the ways on. */
export function StoppedImport({ job, error, pending, onReadAnew }: StoppedImportProps) {
  const failed = job.state === "failed";
  const gone = goneWords(job);
  // A list that was to be made here, and wasn't, has no file.
  const canRead = failed && !gone && job.sizeBytes > 0;
  return (
    <Notice
      tone={failed ? "bad" : "info"}
      title={error}
      action={
        <>
          {canRead && (
            <Button pending={pending} onClick={() => onReadAnew(job.options.reading)}>
              Read the file again
            </Button>
          )}
          {canRead && Object.keys(job.options.reading).length > 0 && (
            <Button pending={pending} onClick={() => onReadAnew({})}>
              Read it without my choices
            </Button>
          )}
          <Button href={`/c/${job.tenantSlug}/imports/new`}>Load another list</Button>
        </>
      }
    >
      {failed && gone}
    </Notice>
  );
}
