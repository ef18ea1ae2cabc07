/** Kinds of elections, as voter files tell them apart. */
const electionKinds = [
  "general",
  "primary",
  "presidential primary",
  "special",
  "municipal",
  "runoff",
  "other",
] as const;
type ElectionKind = (typeof electionKinds)[number];

/** An election that somebody could vote in. `held`: ISO date; null where only the year is known. */
export interface Election {
  year: number;
  held: string | null;
  kind: ElectionKind;
}

/** By the first letters of the words that name a kind; the more particular first. */
const kindWords: readonly [RegExp, ElectionKind][] = [
  [/\b(presidential ?primary|pres ?pri|ppp|pp)\b/u, "presidential primary"],
  [/\brun ?off\b/u, "runoff"],
  [/\b(special|spec)\b/u, "special"],
  [/\b(municipal|muni|local|city)\b/u, "municipal"],
  [/\b(primary|prim|pri|p)\b/u, "primary"],
  [/\b(general|gen|g)\b/u, "general"],
];

/** The kind of election that words name; null where they name none. */
export const kindOf = (words: string): ElectionKind | null =>
  kindWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;

const wholeYear = (text: string) =>
  text.length === 2 ? Number(text) + (Number(text) > 60 ? 1900 : 2000) : Number(text);

/** Reads "GENERAL-11/03/2020", "General_2020_11_03", "primary_2018", "Gen20" or "2019 Municipal"; null for any other header. */
export function readElection(header: string): Election | null {
  const words = header
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .replace(/([a-z])(\d)/gu, "$1 $2")
    .replace(/(\d)([a-z])/gu, "$1 $2")
    .replace(/\b(voted|vote|voter|history|election|elec|vh|e)\b/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  const kind = kindOf(words);
  const rest = words.replace(/[a-z ]*[a-z]/gu, " ").trim();
  if (
    kind === null ||
    !/^[a-z]{1,12}( [a-z]{1,8})? \d[\d ]*$|^\d{2,4} [a-z]{1,12}( [a-z]{1,8})?$/u.test(words)
  )
    return null;
  const date = readDate(rest);
  if (date) return { year: Number(date.slice(0, 4)), held: date, kind };
  if (!/^(19|20)?\d\d$/u.test(rest)) return null;
  return { year: wholeYear(rest), held: null, kind };
}

function readDate(digits: string): string | null {
  const iso = /^((?:19|20)\d\d) ?(\d\d) ?(\d\d)$/u.exec(digits);
  const us = /^(\d\d?) (\d\d?) ((?:19|20)\d\d)$|^(\d\d)(\d\d)((?:19|20)\d\d)$/u.exec(digits);
  const [year, month, day] = iso ? iso.slice(1) : us ? [us[3] ?? us[6], us[1] ?? us[4], us[2] ?? us[5]] : [];
  if (!year || !month || !day) return null;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}

/** What stands in a history column for somebody who didn't vote. */
export const notVoted = [
  "",
  "n",
  "no",
  "0",
  "false",
  "f",
  "-",
  "did not vote",
  "not voted",
  "none",
  "nv",
] as const;
