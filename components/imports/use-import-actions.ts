"use client";

import { useRouter } from "next/navigation";
import { watchJob } from "@/components/jobs/watch-job";
import { useAction } from "@/components/ui/use-action";
import type { ImportView } from "@/lib/imports/import-job";
import type { ImportOptions } from "@/lib/imports/import-plan";
import type { ReadingOptions } from "@/lib/imports/reading";
import type { Mapping } from "@/lib/people/mapping";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import type { MatchDraft } from "./match-draft";

type Act<I, T = void> = (slug: Slug, input: I) => Promise<Result<T>>;

/** What the server does with a list. */
export interface ImportActions {
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

/**
 * Has done with a list what its page offers. `pending`: something is under way that the page waits for; `trouble`: what the
 * last call refused. `meanwhile` shows, until a check has its answer, what it will be like.
 */
export function useImportActions(job: ImportView, on: ImportActions) {
  const { id: jobId, tenantSlug: slug } = job;
  const router = useRouter();
  const { pending, failure, run } = useAction();
  // Kept while the person goes on: nothing waits for it, and the page knows it already.
  const draft = useAction({ refresh: false });
  const watch = () => watchJob(jobId, `/c/${slug}/api/jobs/events`);
  const goTo = (next: { jobId: string }) => router.push(`/c/${slug}/imports/${next.jobId}`);
  return {
    pending,
    trouble: failure ?? draft.failure,
    keepDraft: (next: MatchDraft) => draft.run(() => on.onDraft(slug, { jobId, ...next })),
    readAnew: (reading: ReadingOptions) => run(() => on.onReadAnew(slug, { jobId, reading })),
    check: (mapping: Mapping, options: ImportOptions, meanwhile?: () => void) =>
      run(() => {
        meanwhile?.();
        return on.onCheck(slug, { jobId, mapping, options });
      }),
    askAgain: () => run(() => on.onAskAgain(slug, { jobId })),
    load: (agreed: string[]) => run(() => on.onImport(slug, { jobId, agreed }), watch),
    loadAgain: () => run(() => on.onAgain(slug, { jobId }), goTo),
    loadRest: () => run(() => on.onRest(slug, { jobId }), goTo),
    cancel: () => run(() => on.onCancel(slug, { jobId })),
    /** For a dialog, which waits for it itself. */
    undo: () => on.onUndo(slug, { jobId }).finally(watch),
  };
}
