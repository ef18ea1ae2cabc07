"use client";

import { Notice } from "@/components/ui/notice";
import type { ImportState, ImportView } from "@/lib/imports/import-job";
import { CheckStep } from "./check-step";
import { ImportAside, type ImportStep } from "./import-aside";
import { ImportReport } from "./import-report";
import { ImportStanding } from "./import-standing";
import { MatchStep } from "./match-step";
import { type ImportActions, useImportActions } from "./use-import-actions";
import { useImportCheck } from "./use-import-check";
import { useJobEvents } from "./use-job-events";
import { useStepFocus } from "./use-step-focus";

interface ImportPageProps extends ImportActions {
  job: ImportView;
  because: string;
  twins: readonly { id: string; when: string }[];
}

const reportedStates: readonly ImportState[] = ["done", "undone"];

/** One list on its way: the step that its job is at. Everything that counts is kept on the server, so a reload loses nothing. */
export function ImportPage({ job, because, twins, ...actions }: ImportPageProps) {
  const live = useJobEvents(job);
  const { pending, trouble, ...act } = useImportActions(job, actions);
  const { checked, isAnew, isBusy, check, checkAnew } = useImportCheck(job, live.state, act.check);
  const place = useStepFocus<HTMLDivElement>(live.state);
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div ref={place} tabIndex={-1} className="order-2 min-w-0 space-y-6 outline-none">
        {trouble && <Notice tone="bad" title={trouble.message} live />}
        <ImportStanding
          job={job}
          live={live}
          quiet={isAnew}
          pending={pending}
          onCancel={act.cancel}
          onReadAnew={act.readAnew}
        />
        {live.state === "mapping" && job.reading && (
          <MatchStep
            key={job.reading.stageMs}
            job={job}
            pending={pending}
            onDraft={act.keepDraft}
            onReadAnew={act.readAnew}
            onCheck={check}
          />
        )}
        {(live.state === "ready" || isAnew) && (
          <CheckStep
            job={checked}
            busy={isBusy}
            pending={pending}
            because={because}
            twins={twins}
            onOptions={checkAnew}
            onAskAgain={act.askAgain}
            onBack={act.matchAgain}
            onImport={act.load}
          />
        )}
        {reportedStates.includes(live.state) && (
          <ImportReport job={job} onAgain={act.loadAgain} onRest={act.loadRest} onUndo={act.undo} />
        )}
      </div>
      <ImportAside job={job} step={stepOf(job)} />
    </div>
  );
}

function stepOf({ state, reading, plan }: ImportView): ImportStep {
  if (state === "done" || state === "undone" || state === "undoing") return "Done";
  if (state === "uploading") return "Drop";
  if (state === "reading" || !reading) return "Read";
  return state === "mapping" || (!plan && state !== "checking") ? "Match" : "Check";
}
