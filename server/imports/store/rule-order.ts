import { type MatchRule, matchRules } from "@/lib/imports/import-plan";

/** The numbers of the rules that are used. */
export const usedRules = (rules: readonly MatchRule[]): ReadonlySet<number> =>
  new Set(rules.map((rule) => matchRules.indexOf(rule)));

/** SQL of a rule's rank, lower going first; the number itself where the rules stand in their usual order, which costs nothing. */
export function rankOf(rules: readonly MatchRule[], rule = "rule"): string {
  const numbers = rules.map((name) => matchRules.indexOf(name));
  if (numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? -1))) return rule;
  return `CASE ${rule} ${numbers.map((number, rank) => `WHEN ${number} THEN ${rank}`).join(" ")} END`;
}
