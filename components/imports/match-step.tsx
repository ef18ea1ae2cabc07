"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { findMappingProblems, type MappingProblem } from "@/lib/imports/check-mapping";
import { findDateOrder, profilesOfDates } from "@/lib/imports/date-order";
import type { ImportView } from "@/lib/imports/import-job";
import type { ReadingOptions } from "@/lib/imports/reading";
import { isField } from "@/lib/people/fields";
import { joinColumns, joinSeparator } from "@/lib/people/joins";
import type { Mapping } from "@/lib/people/mapping";
import { formatCount, pluralise } from "@/lib/text/format";
import { DateQuestion } from "./date-question";
import { JoinRecipes } from "./join-recipes";
import { MatchColumns } from "./match-columns";
import type { MatchDraft } from "./match-draft";
import { ReadSummary } from "./read-summary";
import { StepBar } from "./step-bar";

interface MatchStepProps {
  job: ImportView;
  pending: boolean;
  onDraft: (draft: MatchDraft) => void;
  onReadAnew: (reading: ReadingOptions) => void;
  onCheck: (draft: MatchDraft) => void;
}

/** How the list was read, and where each of its columns goes; every change is kept at once. */
export function MatchStep({ job, pending, onDraft, onReadAnew, onCheck }: MatchStepProps) {
  const { words, dateOrder, dateOrderSaid } = job.options;
  const [draft, setDraft] = useState<MatchDraft>({
    mapping: job.mapping ?? [],
    words,
    dateOrder,
    dateOrderSaid,
  });
  const { reading } = job;
  if (!reading) return null;
  const { mapping } = draft;
  const headers = reading.columns.map(({ header }) => header);
  const problems = findMappingProblems(mapping, headers, draft.words);
  const dates = findDateOrder(profilesOfDates(mapping, reading));
  const asksDates = !dates.sure && !draft.dateOrderSaid;
  const keep = (next: MatchDraft) => {
    setDraft(next);
    onDraft(next);
  };
  return (
    <div className="space-y-7">
      <Section title="The list">
        <ReadSummary
          reading={reading}
          chosen={job.options.reading}
          pending={pending}
          onReadAnew={onReadAnew}
        />
      </Section>
      <Section
        title="Where each column goes"
        hint="Change what isn't right. What you choose is remembered for the next list with these headers."
      >
        <JoinRecipes
          reading={reading}
          mapping={mapping}
          onChange={(next) => keep({ ...draft, mapping: next })}
        />
        <MatchColumns
          reading={reading}
          proposals={job.proposals ?? []}
          draft={draft}
          valuesUrl={`/c/${job.tenantSlug}/api/imports/${job.id}/values`}
          onChange={keep}
        />
      </Section>
      {dates.matters && (
        <Section
          title="Dates"
          hint={
            dates.sure
              ? "The list itself shows which number is the day."
              : "Nothing in the list shows for certain which number is the day."
          }
        >
          <DateQuestion
            found={dates}
            chosen={draft.dateOrderSaid ? draft.dateOrder : dates.sure ? dates.order : null}
            onChoose={(order) => keep({ ...draft, dateOrder: order, dateOrderSaid: true })}
          />
        </Section>
      )}
      <StepBar>
        {problems.map((problem) => (
          <div key={problem.message} className="w-full">
            <Notice
              tone="warn"
              title={problem.message}
              action={
                canJoin(problem, mapping) && (
                  <Button size="sm" onClick={() => keep({ ...draft, mapping: joinAll(mapping, problem) })}>
                    Join them instead
                  </Button>
                )
              }
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
          onClick={() =>
            onCheck(dates.sure && !draft.dateOrderSaid ? { ...draft, dateOrder: dates.order } : draft)
          }
        >
          {`Check ${formatCount(reading.rows)} ${pluralise(reading.rows, "row")}`}
        </Button>
        <p className="text-sm text-ink-2">Shows what the whole list would do. Nothing is changed yet.</p>
      </StepBar>
    </div>
  );
}

const targetIn = (mapping: Mapping, { indexes }: MappingProblem) =>
  mapping.find(({ index }) => index === indexes[0])?.target ?? null;

const canJoin = (problem: MappingProblem, mapping: Mapping) =>
  problem.kind === "used_twice" && joinSeparator(targetIn(mapping, problem)) !== undefined;

/** The mapping with the columns of a field that is used twice joined, in the list's order. */
function joinAll(mapping: Mapping, problem: MappingProblem): Mapping {
  const field = targetIn(mapping, problem);
  return field !== null && isField(field)
    ? joinColumns(mapping, { field, indexes: problem.indexes })
    : mapping;
}
