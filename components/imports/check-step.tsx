"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import type { ImportView } from "@/lib/imports/import-job";
import { DuplicateRule, type ImportOptions } from "@/lib/imports/import-plan";
import { contactsTouched, ruleWords } from "@/lib/imports/import-words";
import { planWarnings } from "@/lib/imports/plan-warnings";
import { formatCount, pluralise } from "@/lib/text/format";
import { MatchRules } from "./match-rules";
import { MergeFields } from "./merge-fields";
import { OpenRows } from "./open-rows";
import { OutcomeLedger } from "./outcome-ledger";
import { ProblemList } from "./problem-list";
import { StepBar } from "./step-bar";
import { WarningList } from "./warning-list";

interface CheckStepProps {
  job: ImportView;
  busy: boolean;
  pending: boolean;
  because: string;
  /** Earlier imports of this very file. */
  twins: readonly { id: string; when: string }[];
  onOptions: (options: ImportOptions) => void;
  onBack: () => void;
  /** Forgets what was decided for rows that needed a person. */
  onAskAgain: () => void;
  onImport: (agreed: string[]) => void;
}

const loadedBefore = {
  key: "again",
  message: "This very file was loaded before; load it all the same",
};

/** What the whole list would do; the rule about duplicates beside it; one button. */
export function CheckStep({
  job,
  busy,
  pending,
  because,
  twins,
  onOptions,
  onBack,
  onAskAgain,
  onImport,
}: CheckStepProps) {
  const [agreed, setAgreed] = useState<string[]>([]);
  const { plan, reading, options } = job;
  if (!plan || !reading) return null;
  const touched = contactsTouched(plan.figures);
  const warnings = [...(twins.length > 0 && touched > 0 ? [loadedBefore] : []), ...planWarnings(plan)];
  const asks = warnings.some(({ key }) => !agreed.includes(key));
  return (
    <div className="space-y-7">
      {twins.map((twin) => (
        <Notice key={twin.id} tone="warn" title={`This very file was loaded before, ${twin.when}.`}>
          It can be loaded again; people who are there already are recognised.
        </Notice>
      ))}
      <Section title="What would happen" hint="Nothing has been changed yet.">
        <OutcomeLedger
          figures={plan.figures}
          total={reading.rows + reading.unreadable}
          rowsHref={`/c/${job.tenantSlug}/imports/${job.id}/rows`}
          options={options}
          busy={busy}
        />
        <OpenRows job={job} open={plan.figures.ambiguous} onAskAgain={onAskAgain} />
      </Section>
      <Section title="People who are there already">
        <RadioGroup
          legend="What to do with a row that fits a contact"
          hideLegend
          cards
          name="duplicates"
          value={options.duplicates}
          onChange={(value) => onOptions({ ...options, duplicates: DuplicateRule.parse(value) })}
          options={DuplicateRule.options.map((rule) => ({ value: rule, ...ruleWords[rule] }))}
        />
        {options.duplicates !== "create" && (
          <>
            <MatchRules
              rules={options.rules}
              hits={plan.rules}
              onChange={(rules) => onOptions({ ...options, rules })}
            />
            <MergeFields
              mapping={job.mapping ?? []}
              options={options}
              onChange={(fields) => onOptions({ ...options, fields })}
            />
            <Checkbox
              className="mt-3"
              label="Add nobody new"
              hint="Rows that fit nobody who is there are left out."
              checked={options.onlyKnown}
              onChange={(event) => onOptions({ ...options, onlyKnown: event.target.checked })}
            />
          </>
        )}
      </Section>
      <Section title="Values" hint="A value that can't be used never costs its row.">
        <ProblemList problems={plan.problems} />
      </Section>
      <StepBar>
        <WarningList warnings={warnings} agreed={agreed} onAgree={setAgreed} />
        <Button
          variant="primary"
          size="lg"
          pending={pending || busy}
          disabled={touched === 0 || asks}
          onClick={() => onImport(agreed)}
        >
          {touched === 0
            ? "Nothing to import"
            : `Import ${formatCount(touched)} ${pluralise(touched, "contact")}`}
        </Button>
        <Button onClick={onBack}>Back to the columns</Button>
        <p className="w-full text-sm text-ink-2">{because} · can be undone</p>
      </StepBar>
    </div>
  );
}
