import type { ColumnProfile } from "@/lib/imports/reading";
import type { PersonField } from "@/lib/people/fields";
import { blockFactor } from "./block-factor";
import type { FileContext } from "./file-context";
import { fileFactor } from "./file-factor";
import type { Candidate } from "./name-candidates";
import { foreignWords, personWords } from "./qualifiers";
import { type Evidence, weighValues } from "./value-evidence";
import { vocabulary } from "./vocabulary";

/** A reading of a column after the file and its values have had their say. */
export interface Weighed extends Candidate {
  evidence: Evidence;
}

const further = 0.45;
const hinted = 0.62;
/** Of two columns that are called alike the fuller one fills the field. */
const mostlyBlank = 0.97;
const provable: ReadonlySet<PersonField> = new Set<PersonField>([
  "email",
  "home_phone",
  "cell_phone",
  "work_phone",
]);

/** Weighs one reading of the column at `at`. */
export function weighCandidate(
  candidate: Candidate,
  at: number,
  profile: ColumnProfile,
  context: FileContext,
): Weighed {
  const { field } = candidate;
  if (field === null) return { ...candidate, evidence: { factor: 1, words: null } };
  const evidence = weighValues(field, profile, candidate.words);
  const isProved = provable.has(field) && evidence.words !== null && candidate.words.length === 1;
  const base =
    isProved || isOwnKey(candidate, profile, context) ? Math.max(candidate.score, hinted) : candidate.score;
  const isJob = field === "occupation" && candidate.words.join() === "title" && isFilled(profile);
  const factor =
    blockFactor(candidate, field, context) * (isJob ? 1 : fileFactor(candidate, field, at, context));
  const score = base * factor * evidence.factor * (candidate.extra ? further : 1);
  return {
    ...candidate,
    score: profile.values > 0 && profile.blankShare > 0.5 ? score * mostlyBlank : score,
    evidence,
  };
}

const isFilled = ({ values, blankShare }: ColumnProfile) => Math.round(values * (1 - blankShare)) >= 3;

/** "Klaviyo ID": an id under a name that nobody knows, no two alike, is the key of the program that wrote the list. */
function isOwnKey(
  { field, words, rest }: Candidate,
  profile: ColumnProfile,
  { strong, isLedger }: FileContext,
): boolean {
  if (field !== "external_id" || !words.includes("id") || strong.has("external_id") || isLedger) return false;
  const strange = rest.filter((word) => !personWords.has(word));
  const unknown =
    strange.length > 0 && strange.every((word) => !vocabulary.has(word) && !foreignWords.has(word));
  const filled = Math.round(profile.values * (1 - profile.blankShare));
  return unknown && filled >= 3 && profile.distinct === filled;
}
