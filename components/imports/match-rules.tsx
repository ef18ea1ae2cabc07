"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { type MatchRule, matchRules, type Plan, ruleLabels } from "@/lib/imports/import-plan";
import { formatCount, pluralise } from "@/lib/text/format";

interface MatchRulesProps {
  rules: readonly MatchRule[];
  hits: Plan["rules"];
  onChange: (rules: MatchRule[]) => void;
}

/** The rules that tell who is who, in the order in which they decide, each with the rows that it decided; off, on, earlier, later. */
export function MatchRules({ rules, hits, onChange }: MatchRulesProps) {
  const off = matchRules.filter((rule) => !rules.includes(rule));
  function swap(at: number, other: number) {
    const next = [...rules];
    [next[at], next[other]] = [next[other] as MatchRule, next[at] as MatchRule];
    onChange(next);
  }
  return (
    <ol aria-label="How people are recognised" className="mt-2 divide-y divide-line rounded-md border">
      {[...rules, ...off].map((rule, at) => {
        const label = ruleLabels[rule];
        const hit = hits.find((one) => one.rule === rule);
        const rows = hit ? hit.inFile + hit.contacts : 0;
        const used = rules.includes(rule);
        return (
          <li key={rule} className="flex min-h-10 items-center gap-2 px-3 py-1">
            <Checkbox
              label={label}
              checked={used}
              onChange={() => onChange(used ? rules.filter((other) => other !== rule) : [...rules, rule])}
              className="flex-1"
            />
            <span className="text-sm text-ink-2 tabular-nums">
              {used ? `${formatCount(rows)} ${pluralise(rows, "row")}` : "not used"}
            </span>
            <span className="flex w-16 justify-end">
              {used && at > 0 && (
                <IconButton
                  label={`Let “${label}” decide earlier`}
                  icon={<ArrowUp aria-hidden className="size-3.5" />}
                  onClick={() => swap(at, at - 1)}
                />
              )}
              {used && at < rules.length - 1 && (
                <IconButton
                  label={`Let “${label}” decide later`}
                  icon={<ArrowDown aria-hidden className="size-3.5" />}
                  onClick={() => swap(at, at + 1)}
                />
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
