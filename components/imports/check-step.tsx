"use client";

import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ImportView } from "@/lib/imports/import-job";
import type { ImportOptions } from "@/lib/imports/import-plan";
import { contactsTouched } from "@/lib/imports/import-words";
import { planWarnings } from "@/lib/imports/plan-warnings";
import { CheckBar } from "./check-bar";
import { KnownPeople } from "./known-people";
import { OpenRows } from "./open-rows";
import { OutcomeLedger } from "./outcome-ledger";
import { ProblemList } from "./problem-list";

interface CheckStepProps {
  job: ImportView;
  busy: boolean;
  pending: boolean;
  because: string;
  /** Earlier imports of this very file. */
  twins: readonly { id: string; when: string }[];
  /** Where its columns are matched. */
  backHref: string;
  onOptions: (options: ImportOptions) => void;
  /** Forgets what was decided for rows that needed a person. */
  onAskAgain: () => void;
  onImport: (agreed: string[]) => void;
}

const loadedBefore = {
  key: "again",
  message: "This very file was loaded before; load it all the same",
};

/** What the whole list would do, what is odd about its values, the rules in one line; one button. */
export function CheckStep(props: CheckStepProps) {
  const { job, busy, pending, because, twins, backHref, onOptions, onAskAgain, onImport } = props;
  const [agreed, setAgreed] = useState<string[]>([]);
  const { plan, reading, options } = job;
  if (!plan || !reading) return null;
  const isAgain = twins.length > 0 && contactsTouched(plan.figures) > 0;
  return (
    <div className="space-y-7">
      {twins.map((twin) => (
        <Notice key={twin.id} tone="warn" title={`This very file was loaded before, ${twin.when}.`}>
          It can be loaded again; people who are there already are recognised.
        </Notice>
      ))}
      <div>
        <OutcomeLedger
          figures={plan.figures}
          total={reading.rows + reading.unreadable}
          rowsHref={`/c/${job.tenantSlug}/imports/${job.id}/rows`}
          options={options}
          busy={busy}
        />
        <OpenRows job={job} open={plan.figures.ambiguous} onAskAgain={onAskAgain} />
      </div>
      <Section title="Worth a look" hint="Values, not rows: no row is lost by these.">
        <ProblemList problems={plan.problems} />
      </Section>
      <KnownPeople job={job} plan={plan} onOptions={onOptions} />
      <CheckBar
        plan={plan}
        warnings={[...(isAgain ? [loadedBefore] : []), ...planWarnings(plan)]}
        agreed={agreed}
        onAgree={setAgreed}
        pending={pending || busy}
        because={because}
        backHref={backHref}
        onImport={() => onImport(agreed)}
      />
    </div>
  );
}
