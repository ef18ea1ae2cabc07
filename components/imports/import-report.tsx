"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ImportResult, ImportView } from "@/lib/imports/import-job";
import { contactsTouched } from "@/lib/imports/import-words";
import { goneWords } from "@/lib/imports/list-files";
import type { Result } from "@/lib/platform/result";
import { formatCount, formatDuration, pluralise } from "@/lib/text/format";
import { OutcomeLedger } from "./outcome-ledger";
import { ProblemList } from "./problem-list";
import { UndoneNotice } from "./undone-notice";

interface ImportReportProps {
  job: ImportView;
  onUndo: () => Promise<Result<void>>;
  /** Loads the same list again, as a new import. */
  onAgain: () => void;
  /** Goes on with the rows that need a person, as a new import. */
  onRest: () => void;
}

/** What an import did, and the ways on from it. */
export function ImportReport({ job, onUndo, onAgain, onRest }: ImportReportProps) {
  const { result, reading } = job;
  if (!result || !reading) return null;
  const base = `/c/${job.tenantSlug}`;
  const touched = contactsTouched(result.figures);
  const gone = goneWords(job);
  const aside = result.figures.rejected + result.figures.ambiguous;
  return (
    <div className="space-y-7">
      {result.undo ? (
        <UndoneNotice job={job} undo={result.undo} {...(gone ? {} : { onAgain })} />
      ) : (
        <Loaded error={job.error} result={result} rows={reading.rows} />
      )}
      {gone && (
        <Notice tone="info" title="The list isn't kept any more">
          {gone}
        </Notice>
      )}
      <OutcomeLedger
        figures={result.figures}
        total={reading.rows + reading.unreadable}
        rowsHref={`${base}/imports/${job.id}/rows`}
        options={job.options}
      />
      <div className="flex flex-wrap gap-2">
        {!result.undo && (
          <Button variant="primary" href={`${base}/contacts?import=${job.id}`}>
            See them
          </Button>
        )}
        {!result.undo && !gone && result.figures.ambiguous > 0 && (
          <Button onClick={onRest}>
            {`Decide about ${formatCount(result.figures.ambiguous)} ${pluralise(result.figures.ambiguous, "row")}`}
          </Button>
        )}
        {aside > 0 && !(gone && result.undo) && (
          <Button href={`${base}/api/imports/${job.id}/rejects`} download>
            {`Download the ${formatCount(aside)} ${pluralise(aside, "row")} that ${aside === 1 ? "wasn't" : "weren't"} used`}
          </Button>
        )}
        {!result.undo && (
          <ConfirmDialog
            trigger={{ label: "Undo this import" }}
            title="Undo this import?"
            confirmLabel={`Undo ${formatCount(touched)} ${pluralise(touched, "contact")}`}
            danger
            action={onUndo}
          >
            Contacts that it made go, values that it changed go back. What anyone has changed since stays, and
            is listed.
          </ConfirmDialog>
        )}
        <Button href={`${base}/imports/new`}>Load another list</Button>
      </div>
      <Section title="Worth a look" hint="Values, not rows: no row was lost by these.">
        <ProblemList problems={result.plan.problems} />
      </Section>
    </div>
  );
}

interface LoadedProps {
  /** Why an undo could not be done. */
  error: string | null;
  result: ImportResult;
  /** Of the list. */
  rows: number;
}

function Loaded({ error, result: { figures, ms, because }, rows }: LoadedProps) {
  const touched = contactsTouched(figures);
  const perSecond = Math.round((rows / Math.max(ms.apply, 1)) * 1000);
  return (
    <>
      {error && <Notice tone="bad" title={error} />}
      <Notice tone="good" title={`${formatCount(touched)} ${pluralise(touched, "contact")} loaded`}>
        In {formatDuration(ms.apply)}, {formatCount(perSecond)} rows a second. {because}.
      </Notice>
    </>
  );
}
