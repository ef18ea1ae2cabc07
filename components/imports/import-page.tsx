"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useState } from "react";
import { watchJob } from "@/components/jobs/watch-job";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useAction } from "@/components/ui/use-action";
import { type ImportState, type ImportView, workingStates } from "@/lib/imports/import-job";
import type { ImportOptions, Plan } from "@/lib/imports/import-plan";
import type { ReadingOptions } from "@/lib/imports/reading";
import type { Mapping } from "@/lib/people/mapping";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { CheckStep } from "./check-step";
import { ImportAside, type ImportStep } from "./import-aside";
import { ImportReport } from "./import-report";
import type { MatchDraft } from "./match-draft";
import { MatchStep } from "./match-step";
import { StoppedImport } from "./stopped-import";
import { useJobEvents } from "./use-job-events";
import { useStepFocus } from "./use-step-focus";
import { WaitingList } from "./waiting-list";
import { WorkingImport } from "./working-import";

type Act<I, T = void> = (slug: Slug, input: I) => Promise<Result<T>>;

interface ImportPageProps {
  job: ImportView;
  because: string;
  twins: readonly { id: string; when: string }[];
  onDraft: Act<{ jobId: string } & MatchDraft>;
  onReadAnew: Act<{ jobId: string; reading: ReadingOptions }>;
  onCheck: Act<{ jobId: string; mapping: Mapping; options: ImportOptions }>;
  onImport: Act<{ jobId: string; agreed: string[] }, { jobId: string }>;
  onUndo: Act<{ jobId: string }>;
  onAgain: Act<{ jobId: string }, { jobId: string }>;
  onRest: Act<{ jobId: string }, { jobId: string }>;
  onAskAgain: Act<{ jobId: string }>;
  onCancel: Act<{ jobId: string }>;
}

const stoppedStates: readonly ImportState[] = ["failed", "cancelled"];
const reportedStates: readonly ImportState[] = ["done", "undone"];

/** One list on its way: the step that its job is at. Everything that counts is kept on the server, so a reload loses nothing. */
export function ImportPage(props: ImportPageProps) {
  const { job, because, twins } = props;
  const router = useRouter();
  const live = useJobEvents(job);
  const { pending, failure, run: act } = useAction();
  // Kept while the person goes on: nothing waits for it, and the page knows it already.
  const draft = useAction({ refresh: false });
  const [options, setOptions] = useOptimistic(job.options);
  // While another rule is being checked the server knows no plan; the one before stays in sight, faded.
  const [planBefore, setPlanBefore] = useState<Plan | null>(null);
  const slug = job.tenantSlug;
  const trouble = failure ?? draft.failure;
  const recheck = live.state === "checking" && planBefore !== null;
  const place = useStepFocus<HTMLDivElement>(live.state);

  const jobId = job.id;
  const watch = () => watchJob(jobId, `/c/${slug}/api/jobs/events`);
  const goTo = (next: { jobId: string }) => router.push(`/c/${slug}/imports/${next.jobId}`);
  function checkAnew(next: ImportOptions) {
    setPlanBefore(job.plan ?? planBefore);
    act(() => {
      setOptions(next);
      return props.onCheck(slug, { jobId, mapping: job.mapping ?? [], options: next });
    });
  }

  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div ref={place} tabIndex={-1} className="order-2 min-w-0 space-y-6 outline-none">
        {trouble && <Notice tone="bad" title={trouble.message} live />}
        {workingStates.includes(live.state) && (
          <WorkingImport
            job={job}
            live={live}
            quiet={recheck}
            pending={pending}
            onCancel={() => act(() => props.onCancel(slug, { jobId }))}
          />
        )}
        {live.state === "uploading" && !job.options.ownMake && (
          <Notice
            tone="warn"
            title="The file didn't arrive whole"
            action={<Button href={`/c/${slug}/imports/new`}>Drop it again</Button>}
          >
            Nothing was loaded.
          </Notice>
        )}
        {stoppedStates.includes(live.state) && (
          <StoppedImport
            job={job}
            error={live.error}
            pending={pending}
            onReadAnew={(reading) => act(() => props.onReadAnew(slug, { jobId, reading }))}
          />
        )}
        <WaitingList state={live.state} why={job.error} />
        {live.state === "mapping" && job.reading && (
          <MatchStep
            key={job.reading.stageMs}
            job={job}
            pending={pending}
            onDraft={(next) => draft.run(() => props.onDraft(slug, { jobId, ...next }))}
            onReadAnew={(reading) => act(() => props.onReadAnew(slug, { jobId, reading }))}
            onCheck={({ mapping, ...choices }) => {
              setPlanBefore(null);
              act(() => props.onCheck(slug, { jobId, mapping, options: { ...job.options, ...choices } }));
            }}
          />
        )}
        {(live.state === "ready" || recheck) && (
          <CheckStep
            job={{ ...job, options, plan: job.plan ?? planBefore }}
            busy={recheck || options !== job.options}
            pending={pending}
            because={because}
            twins={twins}
            onOptions={checkAnew}
            onAskAgain={() => act(() => props.onAskAgain(slug, { jobId }))}
            onBack={() =>
              act(() => props.onDraft(slug, { jobId, mapping: job.mapping ?? [], ...job.options }))
            }
            onImport={(agreed) => act(() => props.onImport(slug, { jobId, agreed }), watch)}
          />
        )}
        {reportedStates.includes(live.state) && (
          <ImportReport
            job={job}
            onAgain={() => act(() => props.onAgain(slug, { jobId }), goTo)}
            onRest={() => act(() => props.onRest(slug, { jobId }), goTo)}
            onUndo={() => props.onUndo(slug, { jobId }).finally(watch)}
          />
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
