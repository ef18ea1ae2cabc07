import { type ElectionKind, kindOf, kindWordsOf, monthKind, wholeYear } from "./election-kinds";

/** An election that somebody could vote in. `held`: ISO date; null where only the year is known. */
export interface Election {
  year: number;
  held: string | null;
  kind: ElectionKind;
}

/** Words that say nothing of which election it was. A column with any other word than these and a kind's holds something else, such as a score. */
const noise =
  "voted vote votes voter voters voting history hist election elections elec vh vf vb e participated in the of and or consolidated state statewide federal any".split(
    " ",
  );
/** Words that need a whole year beside them to be a kind of election. */
const unsure: ReadonlySet<string> = new Set(["city", "town", "village", "local", "p", "g", "run"]);
const months =
  "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec".split(
    " ",
  );

/** Reads "GENERAL-11/03/2020", "General_2020_11_03", "primary_2018", "Gen20", "2019 Municipal" or "November2024"; null for any other header. */
export function readElection(header: string): Election | null {
  const words = header
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .replace(/([a-z])(\d)/gu, "$1 $2")
    .replace(/(\d)([a-z])/gu, "$1 $2")
    .trim()
    .split(" ");
  const digits = words.filter((word) => /^\d+$/u.test(word)).join(" ");
  const held = readDate(digits);
  const letters = words.filter(
    (word) => !/^\d+$/u.test(word) && !noise.includes(word) && !(held && word === "date"),
  );
  const kind = letters.every((word) => kindWordsOf.has(word)) ? kindOf(letters.join(" ")) : null;
  if (held !== null) {
    const dayKind = isGeneralDay(held) ? "general" : "other";
    const year = Number(held.slice(0, 4));
    if (letters.length === 0) return { year, held, kind: dayKind };
    if (kind !== null) return { year, held, kind };
  }
  return readYear(digits, letters, letters.length > 0 ? kind : null);
}

/** An election of which only the year is known: "2019 Municipal", "Gen20", "November2024". */
function readYear(digits: string, letters: readonly string[], kind: ElectionKind | null): Election | null {
  if (!/^(19|20)?\d\d$/u.test(digits)) return null;
  const year = wholeYear(digits);
  // "City 20" and "P10" are no elections, "City 2020" may be one.
  if (kind !== null && (digits.length === 4 || !letters.some((word) => unsure.has(word))))
    return { year, held: null, kind };
  const [month = "", ...others] = letters;
  const at = digits.length === 4 && others.length === 0 ? months.indexOf(month) : -1;
  return at < 0 ? null : { year, held: null, kind: monthKind(month, year) };
}

/** The columns of a list that are elections, by their position. */
export const electionColumns = (headers: readonly string[]): { index: number; election: Election }[] =>
  headers.flatMap((header, index) => {
    const election = readElection(header);
    return election ? [{ index, election }] : [];
  });

/** The Tuesday after the first Monday of November. */
function isGeneralDay(held: string): boolean {
  const day = new Date(`${held}T00:00:00Z`);
  return day.getUTCMonth() === 10 && day.getUTCDay() === 2 && day.getUTCDate() >= 2 && day.getUTCDate() <= 8;
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

/** What stands in place of a vote of somebody who cast none, or whose ballot was not counted. */
export const notVoted = [
  "",
  "n",
  "no",
  "0",
  "0.0",
  "false",
  "f",
  "-",
  ".",
  "n/a",
  "na",
  "null",
  "nan",
  "did not vote",
  "not voted",
  "none",
  "nv",
  "not eligible",
  "ineligible",
  "not registered",
  "not counted",
  "rejected",
] as const;

/** What a list of votes says of a ballot that was not cast or not counted. "N" is no such word: in one state it means "not by mail". */
export const uncountedWords: readonly string[] = [
  "did not vote",
  "not voted",
  "not eligible",
  "ineligible",
  "not counted",
  "rejected",
];
/** Where a state has codes for it: in Florida nothing cast, a mail ballot or a provisional one not counted. */
export const uncountedCodes: Readonly<Record<string, readonly string[]>> = { FL: ["n", "b", "p"] };

/** Headers of columns whose cells name elections, one or several: "VoterHistory", "VH1", "Voter History 2". */
export const namesElections = (key: string): boolean =>
  /^(?:(?:voter|vote|voting)?hist(?:ory)?|vh)\d{0,2}$/u.test(key);

/** Where a layout without headers has such a column, from 0. */
export const historyWithoutHeader: Readonly<Record<string, number>> = { ny: 46 };
