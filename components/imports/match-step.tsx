"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { findMappingProblems } from "@/lib/check-mapping";
import { formatCount, pluralise } from "@/lib/format";
import type { JobView } from "@/lib/import-job";
import type { Mapping } from "@/lib/import-plan";
import type { ReadingOptions } from "@/lib/reading";
import { MatchColumns } from "./match-columns";
import { ReadSummary } from "./read-summary";
import { StepBar } from "./step-bar";

interface MatchStepProps {
  job: JobView;
  pending: boolean;
  onDraft: (mapping: Mapping) => void;
  onReadAnew: (reading: ReadingOptions) => void;
  onCheck: (mapping: Mapping) => void;
}

/** How the list was read, and where each of its columns goes; every change is kept at once. */
export function MatchStep({ job, pending, onDraft, onReadAnew, onCheck }: MatchStepProps) {
  const [mapping, setMapping] = useState<Mapping>(job.mapping ?? []);
  const { reading } = job;
  if (!reading) return null;
  const problems = findMappingProblems(mapping);
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
        <MatchColumns
          reading={reading}
          proposals={job.proposals ?? []}
          mapping={mapping}
          onChange={(next) => {
            setMapping(next);
            onDraft(next);
          }}
        />
      </Section>
      <StepBar>
        {problems.map((problem) => (
          <div key={problem.message} className="w-full">
            <Notice tone="warn" title={problem.message} />
          </div>
        ))}
        <Button
          variant="primary"
          size="lg"
          pending={pending}
          disabled={problems.length > 0}
          onClick={() => onCheck(mapping)}
        >
          {`Check ${formatCount(reading.rows)} ${pluralise(reading.rows, "row")}`}
        </Button>
        <p className="text-sm text-ink-2">Shows what the whole list would do. Nothing is changed yet.</p>
      </StepBar>
    </div>
  );
}
