"use client";

import { useState } from "react";
import { Section } from "@/components/ui/section";
import { findDateOrder, profilesOfDates } from "@/lib/imports/date-order";
import type { ImportView } from "@/lib/imports/import-job";
import type { ReadingOptions } from "@/lib/imports/reading";
import { DateQuestion } from "./date-question";
import { JoinRecipes } from "./join-recipes";
import { MatchBar } from "./match-bar";
import { MatchColumns } from "./match-columns";
import { draftOf, type MatchDraft } from "./match-draft";
import { ReadSummary } from "./read-summary";

interface MatchStepProps {
  job: ImportView;
  pending: boolean;
  onDraft: (draft: MatchDraft) => void;
  onReadAnew: (reading: ReadingOptions) => void;
  onCheck: (draft: MatchDraft) => void;
}

/** How the list was read, and where each of its columns goes; every change is kept at once. */
export function MatchStep({ job, pending, onDraft, onReadAnew, onCheck }: MatchStepProps) {
  const [draft, setDraft] = useState(draftOf(job));
  const { reading } = job;
  if (!reading) return null;
  const dates = findDateOrder(profilesOfDates(draft.mapping, reading));
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
          mapping={draft.mapping}
          onChange={(mapping) => keep({ ...draft, mapping })}
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
        <DateQuestion
          found={dates}
          said={draft.dateOrderSaid ? draft.dateOrder : null}
          onChoose={(dateOrder) => keep({ ...draft, dateOrder, dateOrderSaid: true })}
        />
      )}
      <MatchBar
        reading={reading}
        draft={draft}
        dates={dates}
        pending={pending}
        onChange={keep}
        onCheck={onCheck}
      />
    </div>
  );
}
