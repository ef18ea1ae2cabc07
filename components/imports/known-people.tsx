"use client";

import { ChevronDown } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import type { ImportView } from "@/lib/imports/import-job";
import { DuplicateRule, type ImportOptions, type Plan } from "@/lib/imports/import-plan";
import { knownPeopleWords, ruleWords } from "@/lib/imports/import-words";
import { MatchRules } from "./match-rules";
import { MergeFields } from "./merge-fields";

interface KnownPeopleProps {
  job: ImportView;
  plan: Plan;
  onOptions: (options: ImportOptions) => void;
}

/** What becomes of rows whose people are there already, and how those are recognised: one line, which opens to be changed. */
export function KnownPeople({ job: { options, mapping }, plan, onOptions }: KnownPeopleProps) {
  const { rule, found } = knownPeopleWords(options);
  return (
    <details className="group rounded-lg bg-subtle print:border">
      <summary className="flex list-none min-h-11 items-center gap-3 px-3.5 py-2 rounded-lg">
        <span className="min-w-0 flex-1">
          <span className="font-medium">People who are there already:</span> {rule}{" "}
          <span className="text-ink-2">· {found}</span>
        </span>
        <span className="flex items-center gap-1 font-medium text-ink-2 print:hidden">
          Change
          <ChevronDown aria-hidden className="size-4 group-open:rotate-180" />
        </span>
      </summary>
      <div className="rounded-b-lg px-3.5 pb-3.5">
        <RadioGroup
          legend="What to do with a row that fits a contact"
          hideLegend
          cards
          name="duplicates"
          value={options.duplicates}
          onChange={(value) => onOptions({ ...options, duplicates: DuplicateRule.parse(value) })}
          options={DuplicateRule.options.map((one) => ({ value: one, ...ruleWords[one] }))}
        />
        {options.duplicates !== "create" && (
          <>
            <MatchRules
              rules={options.rules}
              hits={plan.rules}
              onChange={(rules) => onOptions({ ...options, rules })}
            />
            <MergeFields
              mapping={mapping ?? []}
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
      </div>
    </details>
  );
}
