import type { ColumnProfile } from "@/lib/imports/reading";
import { fieldNames, type PersonField, repeatable, type Target } from "@/lib/people/fields";
import { assignBest } from "./assign";
import { explainField, explainUnused } from "./explain";
import { readContext, sharedWords } from "./file-context";
import { type ExportLayout, findExportLayout, layoutKey } from "./layouts";
import { guessByValues, isHeaderless, type ValueGuess } from "./match-by-values";
import { nameCandidates } from "./name-candidates";
import { readAddressCodes, splitHeader } from "./split-header";
import { areCityLines } from "./value-evidence";
import { type Weighed, weighCandidate } from "./weigh-candidate";

/** A column of a list: its header as in the file ("" where it has none) and what its values look like. */
export interface Column {
  header: string;
  profile: ColumnProfile;
}

/**
 * Where a column should go. `confidence`, 0 to 1, is that of the target, also of "not used". `check`: a person
 * should look. `reason`: short, for a person. `suggestions`: other fields, the likeliest first, at most four.
 */
export interface ColumnMatch {
  target: Target;
  confidence: number;
  verdict: "sure" | "check" | "unused";
  reason: string;
  suggestions: PersonField[];
}

const takes = 0.55;
const sureFrom = 0.78;
const margin = 0.06;
/** A column does not fall back to a field that its header says this much less clearly. */
const slack = 0.13;
const singles = fieldNames.filter((field) => !repeatable.has(field));

/** Finds the field of every column, by position: each field once, but tags and notes as often as they come. */
export function matchHeaders(columns: readonly Column[]): ColumnMatch[] {
  if (isHeaderless(columns.map(({ header }) => header))) {
    return guessByValues(columns.map(({ profile }) => profile)).map(describeGuess);
  }
  const layout = findExportLayout(columns.map(({ header }) => header));
  const headers = readAddressCodes(columns.map(({ header }) => splitHeader(header)));
  const prefixes = sharedWords(headers);
  const names = headers.map((header) => nameCandidates(header, prefixes));
  const context = readContext(headers, names);
  const weighed = columns.map(({ profile }, at) =>
    (names[at] ?? [])
      .map((candidate) => weighCandidate(candidate, at, profile, context))
      .sort((a, b) => b.score - a.score),
  );
  if (layout)
    for (const [at, column] of columns.entries()) weighed[at] = obey(layout, column, weighed[at] ?? []);
  const targets = assignFields(weighed);
  return weighed.map((list, at) => describe(list, targets[at] ?? null, weighed, columns[at]?.header ?? ""));
}

/** The readings of a column where its file's layout has the word; as they are where it has none. */
function obey(layout: ExportLayout, { header, profile }: Column, list: readonly Weighed[]): Weighed[] {
  const key = layoutKey(header);
  const isCity = key === layout.cityLine && areCityLines(profile);
  const field = isCity ? "city" : Object.hasOwn(layout.columns, key) ? layout.columns[key] : undefined;
  if (field === undefined) return [...list];
  const obeyed = {
    field,
    score: 1.2,
    words: [],
    rest: [],
    block: null,
    extra: false,
    why: `so it is in ${layout.label}`,
  };
  const others = list.filter((candidate) => candidate.field !== field);
  return [{ ...obeyed, kind: null, evidence: { factor: 1, words: null } }, ...others];
}

function describeGuess(guess: ValueGuess | null): ColumnMatch {
  if (guess === null) {
    return {
      target: null,
      confidence: 0.5,
      verdict: "unused",
      reason: "the column has no header",
      suggestions: [],
    };
  }
  return {
    target: guess.field,
    confidence: guess.confidence,
    verdict: "check",
    reason: guess.reason,
    suggestions: [],
  };
}

/** The score of a field for a column; 0 where the column is better read as something that is no field. */
function scoreOf(list: readonly Weighed[], field: PersonField): number {
  const found = list.find((candidate) => candidate.field === field);
  const foreign = list.find((candidate) => candidate.field === null);
  if (found === undefined || found.score < takes || (foreign?.score ?? 0) >= found.score) return 0;
  if (list.some((other) => other.field !== null && other.score > found.score + slack)) return 0;
  return found.score;
}

function assignFields(weighed: readonly (readonly Weighed[])[]): (PersonField | null)[] {
  const targets: (PersonField | null)[] = weighed.map((list) => {
    const best = list[0];
    return best?.field && repeatable.has(best.field) && scoreOf(list, best.field) > 0 ? best.field : null;
  });
  const scores = singles.map((field) => weighed.map((list, at) => (targets[at] ? 0 : scoreOf(list, field))));
  for (const [row, column] of assignBest(scores).entries())
    if (column >= 0) targets[column] = singles[row] ?? null;
  return targets;
}

function describe(
  list: readonly Weighed[],
  target: PersonField | null,
  all: readonly (readonly Weighed[])[],
  header: string,
): ColumnMatch {
  const suggestions = list
    .flatMap(({ field }) => (field !== null && field !== target ? [field] : []))
    .slice(0, 4);
  const chosen = list.find(({ field }) => field === target && target !== null);
  if (chosen === undefined || target === null) {
    const best = list.find(({ field, score }) => field !== null && score > 0);
    const confidence = clamp(1 - (best?.score ?? 0) * 0.6);
    return { target: null, confidence, verdict: "unused", reason: explainUnused(header, list), suggestions };
  }
  const confidence = clamp(chosen.score * (chosen.evidence.words === null ? 0.95 : 1));
  const isClose = list.some(
    ({ field, score }) => field !== null && field !== target && score > chosen.score - margin,
  );
  const isTwin = all.some((other) => other !== list && scoreOf(other, target) > chosen.score - margin);
  const verdict = confidence >= sureFrom && !isClose && !isTwin ? "sure" : "check";
  return { target, confidence, verdict, reason: explainField(target, chosen), suggestions };
}

const clamp = (value: number) => Math.round(Math.min(0.99, Math.max(0, value)) * 100) / 100;
