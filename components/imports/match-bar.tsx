"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { findMappingProblems } from "@/lib/imports/check-mapping";
import type { FoundDateOrder } from "@/lib/imports/date-order";
import type { Reading } from "@/lib/imports/reading";
import { formatCount, pluralise } from "@/lib/text/format";
import { MappingNotice } from "./mapping-notice";
import type { MatchDraft } from "./match-draft";
import { StepBar } from "./step-bar";

interface MatchBarProps {
  reading: Reading;
  draft: MatchDraft;
  dates: FoundDateOrder;
  pending: boolean;
  onChange: (draft: MatchDraft) => void;
  onCheck: (draft: MatchDraft) => void;
}

/** The way on from matching, and what stands in it. */
export function MatchBar({ reading, draft, dates, pending, onChange, onCheck }: MatchBarProps) {
  const { mapping, words, dateOrderSaid } = draft;
  const headers = reading.columns.map(({ header }) => header);
  const problems = findMappingProblems(mapping, headers, words);
  const asksDates = !dates.sure && !dateOrderSaid;
  return (
    <StepBar>
      {problems.map((problem) => (
        <div key={problem.message} className="w-full">
          <MappingNotice
            problem={problem}
            mapping={mapping}
            onChange={(next) => onChange({ ...draft, mapping: next })}
          />
        </div>
      ))}
      {asksDates && (
        <div className="w-full">
          <Notice tone="warn" title="Say above how the dates are meant." />
        </div>
      )}
      <Button
        variant="primary"
        size="lg"
        pending={pending}
        disabled={problems.length > 0 || asksDates}
        onClick={() => onCheck(dates.sure && !dateOrderSaid ? { ...draft, dateOrder: dates.order } : draft)}
      >
        {`Check ${formatCount(reading.rows)} ${pluralise(reading.rows, "row")}`}
      </Button>
      <p className="text-sm text-ink-2">Shows what the whole list would do. Nothing is changed yet.</p>
    </StepBar>
  );
}
