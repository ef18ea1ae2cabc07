import type { ColumnProfile } from "@/lib/imports/reading";
import { frequentStateNames, genderWords, lowerStateCodes, partySpellings, yesNoWords } from "./value-tables";

/** A kind of value whose share a profile gives. */
export type ValueKind = keyof ColumnProfile["share"];

const email = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[a-z]{2,}$/iu;
const url =
  /^(?:https?:\/\/|www\.)\S+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|gov|edu|io|us)(?:\/\S*)?$/iu;
const phoneShape = /^\+?[\d\s().\-/]{7,22}(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?$/iu;
const number = /^[-+(]?\s?[$€£]?\s?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?\s?%?\)?$/iu;
const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const time =
  "(?:[ t]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:z|utc|[+-]\\d{2}:?\\d{2})?)?";
const numericDate = new RegExp(
  `^(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2}))${time}$`,
  "iu",
);
const wordyDate = new RegExp(
  `^(?:\\d{1,2}[ -]${month}[ ,-]+\\d{2,4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})${time}$`,
  "iu",
);
const compactDate =
  /^(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:18|19|20)\d{2})$/u;
const zip = /^\d{5}(?:-?\d{4})?$|^[a-z]\d[a-z] ?\d[a-z]\d$/iu;
const year = /^(?:18[89]\d|19\d{2}|20[0-3]\d)$/u;
const street =
  /^\d+[a-z]?(?:-\d+)?(?: \d\/\d)?,? +(?:[nsew]{1,2}\.? +)?(?:\d+(?:st|nd|rd|th)|\p{L}[\p{L}.'-]*)\b/iu;
const postBox = /^p\.? ?o\.? ?box\b|^(?:rr|hc|rural route) ?\d+/iu;
const oneName = /^\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,2}$/u;
const wholeName = /^\p{L}[\p{L}\p{M}'’.-]*,? (?:[\p{L}\p{M}"('’.-][\p{L}\p{M}'’.,)"-]*(?: |$)){1,5}$/u;

const isDate = (value: string, letters: number) =>
  value.length >= 6 &&
  (numericDate.test(value) || compactDate.test(value) || (letters > 2 && wordyDate.test(value)));

/** Ten digits of the North American plan, seven with a hyphen, or an international number. */
function isPhone(value: string, digits: number): boolean {
  if (digits < 7 || digits > 21 || !phoneShape.test(value) || (digits < 9 && numericDate.test(value)))
    return false;
  const bare = value.replace(/\D/gu, "");
  if (value.startsWith("+")) return digits >= 8 && digits <= 15;
  if (digits === 10) return /^(?:555|[2-9]\d{2}[2-9])/u.test(bare) || bare.length < value.length;
  if (digits === 11) return bare.startsWith("1");
  if (digits === 7) return /^\d{3}[-. ]\d{4}$/u.test(value);
  return digits > 11 && bare.length < value.length && !/^[\d-]+$/u.test(value);
}

function countDigits(value: string): number {
  let digits = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}

/** Letters and all beyond ASCII. */
function countLetters(value: string): number {
  let letters = 0;
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 64) letters++;
  return letters;
}

/** The kinds of a value with digits in it; the cheap conditions stand first, as this runs on every cell. */
function digitKinds(value: string, digits: number): ValueKind[] {
  const letters = countLetters(value);
  const kinds = numberKinds(value, digits, letters);
  if (letters > 0 && (street.test(value) || postBox.test(value))) kinds.push("streetAddress");
  if (kinds.length === 0 && letters > 2 && url.test(value)) kinds.push("url");
  return kinds;
}

function numberKinds(value: string, digits: number, letters: number): ValueKind[] {
  const kinds: ValueKind[] = [];
  if (letters <= 3 && isPhone(value, digits)) kinds.push("phone");
  if (value.length <= 10 && digits >= 3 && zip.test(value)) kinds.push("zip");
  if (isDate(value, letters)) kinds.push("date");
  if (letters <= 1 && number.test(value)) kinds.push("number");
  if (year.test(value)) kinds.push("year");
  if (value.length <= 2 && yesNoWords.has(value)) kinds.push("yesNo");
  return kinds;
}

const wordKinds: readonly [ValueKind, (value: string, lower: string) => boolean][] = [
  ["stateCode", (_, lower) => lowerStateCodes.has(lower) || frequentStateNames.has(lower)],
  ["yesNo", (_, lower) => yesNoWords.has(lower)],
  ["name", (value) => value.length <= 40 && oneName.test(value)],
  ["streetAddress", (value) => postBox.test(value)],
  ["fullName", (value) => value.length <= 60 && wholeName.test(value)],
  ["party", (_, lower) => partySpellings.has(lower.replace(/ ?\(?party\)?$/u, ""))],
  ["gender", (_, lower) => genderWords.has(lower)],
];

const longest = 120;

/** The kinds that a trimmed, non-blank value belongs to: "MI" is a state code, a name and more. */
export function valueKinds(value: string): ValueKind[] {
  if (value.length > longest) return value.length < 2000 && url.test(value) ? ["url"] : [];
  if (value.includes("@")) return email.test(value) ? ["email"] : [];
  const digits = countDigits(value);
  if (digits > 0) return digitKinds(value, digits);
  const lower = value.toLowerCase();
  const kinds = wordKinds.filter(([, test]) => test(value, lower)).map(([kind]) => kind);
  if (value.includes(".") && url.test(value)) kinds.push("url");
  return kinds;
}
