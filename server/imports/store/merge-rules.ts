import type { DuplicateRule, FieldRule, FieldRules } from "@/lib/imports/import-plan";
import type { PlanInput } from "./plan-input";

/** How contacts who are there are treated: the list's rule, and the fields that have one of their own. */
export interface MergeRules {
  duplicates: DuplicateRule;
  fields: FieldRules;
}

/** How the contacts that `matched` rows fit are treated; where there are none, there is nothing to work out. */
export const mergeRules = ({ duplicates, fields }: PlanInput["options"], matched: number): MergeRules =>
  matched === 0 ? { duplicates: "keep", fields: {} } : { duplicates, fields: fields ?? {} };

/** Whether any contact can be changed at all. */
export const changesContacts = ({ duplicates, fields }: MergeRules): boolean =>
  duplicates !== "create" &&
  (duplicates !== "keep" || Object.values(fields).some(({ rule }) => rule !== "keep"));

/** The rule of one of the fields that a list fills; null: of one that has no rule of its own. */
export const ruleOf = ({ duplicates, fields }: MergeRules, target: string | null): FieldRule => {
  const own = target === null ? undefined : fields[target];
  return own ?? { rule: duplicates === "create" ? "keep" : duplicates, clears: false };
};
