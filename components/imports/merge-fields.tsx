"use client";

import { ChevronDown } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { FieldRule, type ImportOptions } from "@/lib/imports/import-plan";
import { fieldRuleWords, ruleWords } from "@/lib/imports/import-words";
import { fields, isField, type PersonField, targetLabel } from "@/lib/people/fields";
import type { Mapping } from "@/lib/people/mapping";

interface MergeFieldsProps {
  mapping: Mapping;
  options: ImportOptions;
  onChange: (fields: ImportOptions["fields"]) => void;
}

const onlyAddsUp: readonly string[] = ["tags", "full_name"];
const chosenSingly = (target: string) =>
  !onlyAddsUp.includes(target) && !(isField(target) && fields[target as PersonField].home.kind === "consent");

/** Fields of a contact who is there that are treated otherwise than the others, and whether a blank cell clears them. */
export function MergeFields({ mapping, options, onChange }: MergeFieldsProps) {
  const used = [...new Set(mapping.flatMap(({ target }) => target ?? []))].filter(chosenSingly);
  const special = used.filter((target) => options.fields[target]);
  const set = (target: string, rule: FieldRule | null) => {
    const { [target]: _, ...others } = options.fields;
    onChange(rule ? { ...others, [target]: rule } : others);
  };
  return (
    <details className="group mt-2 rounded-md border" open={special.length > 0}>
      <summary className="flex min-h-10 cursor-pointer items-center justify-between gap-3 px-3 py-1 font-medium">
        {special.length === 0
          ? "Treat some fields otherwise"
          : `Treated otherwise: ${special.map((target) => targetLabel(target)).join(", ")}`}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3 group-open:rotate-180" />
      </summary>
      <ul className="divide-y divide-line border-t">
        {used.map((target) => {
          const own = options.fields[target];
          const label = targetLabel(target);
          return (
            <li key={target} className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1.5">
              <span className="min-w-40 flex-1">{label}</span>
              <Select
                aria-label={`${label} of a contact who is there`}
                className="w-56"
                value={own?.rule ?? ""}
                onChange={(event) => {
                  const { data } = FieldRule.safeParse({ rule: event.target.value });
                  set(target, data ?? null);
                }}
                options={[
                  { value: "", label: `As above: ${ruleWords[options.duplicates].label.toLowerCase()}` },
                  ...Object.entries(fieldRuleWords).map(([value, words]) => ({ value, label: words })),
                ]}
              />
              <span className="w-44">
                {own?.rule === "overwrite" && (
                  <Checkbox
                    label="A blank clears it"
                    checked={own.clears}
                    onChange={(event) => set(target, { rule: "overwrite", clears: event.target.checked })}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
