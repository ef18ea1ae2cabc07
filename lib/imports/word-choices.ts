import { partyLabels } from "@/lib/contacts/contact-field";
import { fields, isField, type Target } from "@/lib/people/fields";
import { knownPartyWords, knownSupportWords, noWords, yesWords } from "@/lib/people/known-words";
import type { WordMeanings } from "@/lib/people/mapping";

/** What a word of a list can mean in a field. `value`: the text that stands for it; "": nothing, the cell counts as blank. */
export interface WordChoice {
  value: string;
  label: string;
}

const support = ["Strong support", "Leans support", "Undecided", "Leans oppose", "Strong oppose"];
const genders = { F: "Female", M: "Male", X: "Another" };
const labelled = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]): WordChoice => ({ value, label: `${label} (${value})` }));

const partyChoices = labelled(partyLabels);
const supportChoices = support.map(
  (label, k): WordChoice => ({ value: String(k + 1), label: `${k + 1}, ${label.toLowerCase()}` }),
);
const genderChoices = labelled(genders);

/** What the words of a column can mean in a field; null for a field that takes any text. */
export function wordChoices(target: Target): readonly WordChoice[] | null {
  if (target === "party") return partyChoices;
  if (target === "support_level") return supportChoices;
  if (target === "gender") return genderChoices;
  if (target === null || !isField(target) || fields[target].home.kind !== "consent") return null;
  const what = fields[target].label.toLowerCase();
  return [
    { value: "yes", label: `Yes: ${what}` },
    { value: "no", label: "No: may be contacted" },
  ];
}

/** What a word means in a field without anybody saying so, as one of its choices; null where it isn't known. */
export function usualMeaning(target: Target, word: string): string | null {
  const text = word.trim().toLowerCase();
  if (target === "party") return byWord(knownPartyWords, text);
  if (target === "support_level")
    return /^[1-5](\.0|[^0-9.].*)?$/u.test(text) ? text.slice(0, 1) : byWord(knownSupportWords, text);
  if (target === "gender") return Object.hasOwn(genders, text.toUpperCase()) ? text.toUpperCase() : null;
  if (yesWords.includes(text)) return "yes";
  return noWords.includes(text) ? "no" : null;
}

const byWord = (words: Record<string, readonly string[]>, text: string) =>
  Object.keys(words).find((meaning) => words[meaning]?.includes(text)) ?? null;

/** Words that say nothing of what is agreed or refused to: their meaning turns with the question. */
const bareYes = ["y", "yes", "true", "t", "1", "x", "on"];
const bareNo = ["n", "no", "false", "f", "0", "off", "none"];

/** The meanings that turn a column of who agreed into one of who doesn't want to: yes is no, and no is yes. */
export const turnedRound: WordMeanings = Object.fromEntries([
  ...bareYes.map((word) => [word, "no"]),
  ...bareNo.map((word) => [word, "yes"]),
]);
