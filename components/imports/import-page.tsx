"use client";

import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ImportState, ImportView } from "@/lib/imports/import-job";
import { importTitles } from "@/lib/imports/import-words";
import { CheckStep } from "./check-step";
import { ImportAside } from "./import-aside";
import { ImportReport } from "./import-report";
import { ImportStanding } from "./import-standing";
import { type ImportStep, stepOf } from "./import-steps";
import { MatchStep } from "./match-step";
import { type ImportActions, useImportActions } from "./use-import-actions";
import { useImportCheck } from "./use-import-check";
import { useJobEvents } from "./use-job-events";
import { useShownStep } from "./use-shown-step";
import { useStepFocus } from "./use-step-focus";

interface ImportPageProps extends ImportActions {
  job: ImportView;
  because: string;
  twins: readonly { id: string; when: string }[];
  /** What else is going on with the list, above its step. */
  children?: ReactNode;
}

const reportedStates: readonly ImportState[] = ["done", "undone"];

/** One list on its way: the step that its job is at. Everything that counts is kept on the server, so a reload loses nothing. */
export function ImportPage({ job, because, twins, children, ...actions }: ImportPageProps) {
  const heard = useJobEvents(job);
  const { pending, trouble, ...act } = useImportActions(job, actions);
  const { checked, isAnew, isBusy, check, checkAnew } = useImportCheck(job, heard.state, act.check);
  // That a check has ended is heard before what it found has come.
  const live = heard.state === "ready" && !checked.plan ? { ...heard, state: "checking" as const } : heard;
  const { isMatchAgain, hrefs, goToCheck } = useShownStep(live.state);
  const place = useStepFocus<HTMLDivElement>(live.state);
  const shown: ImportState = isMatchAgain ? "mapping" : isAnew ? "ready" : live.state;
  const step: ImportStep = isMatchAgain ? "Match" : stepOf(job);
  return (
    <>
      <PageHeader
        title={importTitles[shown]}
        subtitle={shown === "ready" && "Nothing has been changed yet."}
        crumbs={[{ label: "Imports", href: `/c/${job.tenantSlug}/imports` }]}
        here={job.fileName}
      />
      {children}
      <div className="grid gap-x-12 gap-y-5 lg:grid-cols-[minmax(0,1fr)_15rem]">
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
          {shown === "mapping" && job.reading && (
            <MatchStep
              key={job.reading.stageMs}
              job={job}
              pending={pending}
              onDraft={act.keepDraft}
              onReadAnew={act.readAnew}
              onCheck={(draft) => {
                goToCheck();
                check(draft);
              }}
            />
          )}
          {shown === "ready" && (
            <CheckStep
              job={checked}
              busy={isBusy}
              pending={pending}
              because={because}
              twins={twins}
              backHref={hrefs.match}
              onOptions={checkAnew}
              onAskAgain={act.askAgain}
              onImport={act.load}
            />
          )}
          {reportedStates.includes(live.state) && (
            <ImportReport job={job} onAgain={act.loadAgain} onRest={act.loadRest} onUndo={act.undo} />
          )}
        </div>
        <ImportAside
          job={job}
          step={step}
          {...(live.state === "ready" && {
            hrefs: { Read: hrefs.match, Match: hrefs.match, Check: hrefs.check },
          })}
        />
      </div>
    </>
  );
}
