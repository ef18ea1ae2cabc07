"use client";

import { Button } from "@/components/ui/button";
import type { ImportView } from "@/lib/imports/import-job";
import { formatCount, pluralise } from "@/lib/text/format";

interface OpenRowsProps {
  job: ImportView;
  /** How many rows need a person. */
  open: number;
  onAskAgain: () => void;
}

/** The rows of a checked list that need a person: the way to decide about them, and back. */
export function OpenRows({ job, open, onAskAgain }: OpenRowsProps) {
  const decided = Object.keys(job.options.decisions).length;
  if (open === 0 && decided === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      {open > 0 && (
        <Button href={`/c/${job.tenantSlug}/review/rows/${job.id}`}>
          {`Decide about ${formatCount(open)} ${pluralise(open, "row")}`}
        </Button>
      )}
      {decided > 0 && (
        <>
          <span className="text-sm text-ink-2">
            {`You decided about ${formatCount(decided)} ${pluralise(decided, "row")}.`}
          </span>
          <Button size="sm" onClick={onAskAgain}>
            Ask me again
          </Button>
        </>
      )}
      {open > 0 && (
        <span className="text-sm text-ink-2">Rows without a decision are left out, and kept for later.</span>
      )}
    </div>
  );
}
