"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { JustDecided } from "@/components/review/just-decided";
import { KeyLegend } from "@/components/review/key-legend";
import { ReviewAnswers } from "@/components/review/review-answers";
import { ReviewCase } from "@/components/review/review-case";
import { ReviewLayout } from "@/components/review/review-layout";
import { ReviewProgress } from "@/components/review/review-progress";
import { useReviewKeys } from "@/components/review/use-review-keys";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useAction } from "@/components/ui/use-action";
import type { Decisions } from "@/lib/imports/import-plan";
import type { RowCase } from "@/lib/imports/row-case";
import type { Result } from "@/lib/platform/result";
import type { Slug } from "@/lib/platform/tenant";
import { reviewNumber } from "@/lib/review/review-key";
import { formatCount, pluralise } from "@/lib/text/format";
import { useRowDecisions } from "./use-row-decisions";

interface RowReviewProps {
  slug: Slug;
  jobId: string;
  rows: readonly RowCase[];
  /** What else waits. */
  waiting: ReactNode;
  onDecide: (slug: Slug, input: { jobId: string; decided: Decisions }) => Promise<Result<void>>;
}

const answers = [
  [["1", "2"], "it is the first or second contact"],
  [["N"], "somebody new"],
] as const;

/** Rows that need a person, one at a time; what is decided is kept together, and the list is then checked anew. */
export function RowReview({ slug, jobId, rows, waiting, onDecide }: RowReviewProps) {
  const router = useRouter();
  const { pending, failure, run } = useAction();
  const { decided, open, place, later, earlier, decide, takeBack } = useRowDecisions(rows);
  useReviewKeys({ ...(later && { later }), ...(earlier && { earlier }) });
  const asked = open[place];
  const keep = () =>
    run(
      () =>
        onDecide(slug, {
          jobId,
          decided: Object.fromEntries(decided.map(({ row, decision }) => [row, decision])),
        }),
      () => router.push(`/c/${slug}/imports/${jobId}`),
    );
  const titleOf = (row: number) => rows.find((of) => of.row === row)?.title ?? "";
  return (
    <>
      <div className="-mt-3.5 mb-5 flex flex-wrap items-center justify-between gap-3">
        <ReviewProgress
          place={asked ? decided.length + place + 1 : decided.length}
          waiting={open.length}
          decided={[{ label: "decided", count: decided.length, tone: "good" }]}
        />
        <div className="flex gap-1">
          {earlier && (
            <Button variant="ghost" size="sm" onClick={earlier}>
              Earlier
            </Button>
          )}
          {later && (
            <Button variant="ghost" size="sm" onClick={later}>
              Later
            </Button>
          )}
        </div>
      </div>
      <ReviewLayout
        rail={
          <>
            {waiting}
            <JustDecided
              decided={decided.map(({ row, decision, label }) => ({
                id: String(row),
                kind: decision === "new" ? "apart" : "one",
                label: `${titleOf(row)}: ${label}`,
                hint: "not kept yet",
                onUndo: async () => {
                  takeBack(row);
                  return { ok: true, value: undefined };
                },
              }))}
            />
            {asked && <KeyLegend answers={answers} />}
          </>
        }
      >
        {asked ? (
          <AskedRow
            asked={asked}
            onAnswer={(decision, label) => decide({ row: asked.row, decision, label })}
          />
        ) : (
          <p>Each row on this page is decided.</p>
        )}
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <Button
            variant={asked ? "secondary" : "primary"}
            pending={pending}
            disabled={decided.length === 0}
            onClick={keep}
          >
            {decided.length === 0
              ? "Nothing decided yet"
              : `Keep ${formatCount(decided.length)} ${pluralise(decided.length, "decision")}`}
          </Button>
          <p className="text-sm text-ink-2">
            The list is then checked again. Rows without a decision are left out, and kept for later.
          </p>
          {failure && <FormError message={failure.message} />}
        </div>
      </ReviewLayout>
    </>
  );
}

interface AskedRowProps {
  asked: RowCase;
  onAnswer: (decision: Decisions[string], label: string) => void;
}

function AskedRow({ asked, onAnswer }: AskedRowProps) {
  const keyAt = (decision: Decisions[string], at: number) =>
    decision === "new" ? "n" : reviewNumber(at + 1);
  return (
    <>
      <ReviewCase
        caseId={String(asked.row)}
        label={asked.title}
        why={asked.why}
        sides={asked.sides.map((side, at) => ({
          ...side,
          ...(reviewNumber(at) && { answerKey: String(at) }),
        }))}
        fields={asked.fields}
        same={asked.same}
      />
      <ReviewAnswers
        pending={false}
        answers={asked.answers.map(({ decision, label }, at) => ({
          key: keyAt(decision, at),
          label,
          onGive: () => onAnswer(decision, label),
        }))}
      />
    </>
  );
}
