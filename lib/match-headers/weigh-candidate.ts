import type { Field } from "@/lib/fields";
import type { ColumnProfile } from "@/lib/reading";
import { blockFactor } from "./block-factor";
import type { FileContext } from "./file-context";
import { fileFactor } from "./file-factor";
import type { Candidate } from "./name-candidates";
import { type Evidence, weighValues } from "./value-evidence";

/** A reading of a column after the file and its values have had their say. */
export interface Weighed extends Candidate {
  evidence: Evidence;
}

const further = 0.45;
const hinted = 0.62;
const provable: ReadonlySet<Field> = new Set<Field>(["email", "home_phone", "cell_phone", "work_phone"]);

/** Weighs one reading of the column at `at`. */
export function weighCandidate(
  candidate: Candidate,
  at: number,
  profile: ColumnProfile,
  context: FileContext,
): Weighed {
  const { field } = candidate;
  if (field === null) return { ...candidate, evidence: { factor: 1, words: null } };
  const evidence = weighValues(field, profile);
  const isProved = provable.has(field) && evidence.words !== null && candidate.words.length === 1;
  const base = isProved ? Math.max(candidate.score, hinted) : candidate.score;
  const factor = blockFactor(candidate, field, context) * fileFactor(candidate, field, at, context);
  return { ...candidate, score: base * factor * evidence.factor * (candidate.extra ? further : 1), evidence };
}
