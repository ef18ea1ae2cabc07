import { formatCount, pluralise } from "@/lib/text/format";
import type { ImportState } from "./import-job";
import type { DuplicateRule, FieldRule, Figures, ImportOptions, MatchRule, Outcome } from "./import-plan";
import type { Container, Reading } from "./reading";

/** The words of the loader's screens. */

const outcomeWords: Record<Outcome, { label: string; hint: string }> = {
  inserted: { label: "new", hint: "become contacts" },
  updated: { label: "updated", hint: "change a contact" },
  unchanged: { label: "unchanged", hint: "fit a contact and change nothing" },
  skipped: { label: "duplicates in the file", hint: "repeat another row of this list" },
  ambiguous: {
    label: "need you",
    hint: "fit several contacts, or an id says one person and the name another",
  },
  rejected: { label: "can't be used", hint: "have no name, e-mail, phone or id, or can't be read" },
};

/** The words for an outcome of a list: where nobody new is added, more than repeats are left out. */
export const outcomeWordsOf = (outcome: Outcome, { onlyKnown }: Pick<ImportOptions, "onlyKnown">) =>
  outcome === "skipped" && onlyKnown
    ? { label: "left out", hint: "fit nobody who is there, or repeat another row" }
    : outcomeWords[outcome];

export const stateWords: Record<ImportState, string> = {
  uploading: "Waiting for its file",
  reading: "Reading",
  mapping: "Waiting for you: match columns",
  checking: "Checking",
  ready: "Waiting for you: import",
  queued: "Waiting for its turn",
  importing: "Importing",
  done: "Imported",
  undoing: "Undoing",
  undone: "Undone",
  failed: "Failed",
  cancelled: "Cancelled",
};

export const ruleWords: Record<DuplicateRule, { label: string; hint: string }> = {
  fill: {
    label: "Fill what is blank",
    hint: "A contact who is there keeps every value; blanks are filled from the list.",
  },
  overwrite: {
    label: "The list wins",
    hint: "Values of the list replace the contact's. Blank cells change nothing.",
  },
  keep: { label: "Leave them as they are", hint: "Only people who aren't there yet are added." },
  create: { label: "Add every row", hint: "Nothing is compared; every row becomes a contact of its own." },
};

/** What each rule goes by, in a word. */
const ruleNames: Record<MatchRule, string> = {
  voter_id: "voter ID",
  external_id: "external ID",
  email: "e-mail",
  phone: "phone",
  address: "address",
  birth_date: "birth date",
};

/** How a list meets people who are there already, in one line: what wins, and by what they are found. */
export function knownPeopleWords(options: ImportOptions): { rule: string; found: string } {
  const { duplicates, fields, rules, onlyKnown } = options;
  const otherwise = Object.keys(fields).length;
  const rule = [
    ruleWords[duplicates].label.toLowerCase(),
    ...(duplicates === "overwrite" ? ["blank cells change nothing"] : []),
    ...(otherwise > 0 ? [`${formatCount(otherwise)} ${pluralise(otherwise, "field")} otherwise`] : []),
    ...(onlyKnown ? ["nobody new is added"] : []),
  ].join(", ");
  if (duplicates === "create") return { rule, found: "nothing is compared" };
  const names = rules.map((one) => ruleNames[one]);
  return { rule, found: names.length > 0 ? `found by ${names.join(", ")}` : "nobody is recognised" };
}

/** What the page of a list is about, by how the list stands. */
export const importTitles: Record<ImportState, string> = {
  uploading: "This list is on its way",
  reading: "Reading this list",
  mapping: "What each column means",
  checking: "Working out what this list would do",
  ready: "What this list would do",
  queued: "This list waits for its turn",
  importing: "Importing this list",
  done: "What this list did",
  undoing: "Undoing this list",
  undone: "This list was undone",
  failed: "This list could not be loaded",
  cancelled: "This list was cancelled",
};

export const fieldRuleWords: Record<FieldRule["rule"], string> = {
  keep: "Leave it as it is",
  fill: "Fill it where it is blank",
  overwrite: "The list wins",
};

const delimiters: Record<string, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
  "~": "tildes",
  "^": "carets",
};

const encodings: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Windows-1252",
  "iso-8859-1": "Latin-1",
  latin1: "Latin-1",
  macintosh: "Mac Roman",
};

export const delimiterWord = (delimiter: string) => delimiters[delimiter] ?? `“${delimiter}”`;
export const encodingWord = (encoding: string) => encodings[encoding.toLowerCase()] ?? encoding;

/** What a list came packed in: "sheet “Voters”, one of 3", "“a.csv”, one of 2 in the archive". */
export function containerWords({ kind, part, parts }: Container): string {
  if (kind === "gzip") return "unpacked from a .gz file";
  const of = parts.length === 1 ? "" : `, one of ${formatCount(parts.length)}`;
  return kind === "workbook" ? `sheet “${part}”${of}` : `“${part}”${of} in the archive`;
}

/** What was detected, in a line: "83,067 rows · 9 columns, semicolons · Windows-1252 · header in line 3". */
export function readingWords(reading: Reading): string {
  const columns = reading.columns.length;
  return [
    `${formatCount(reading.rows)} ${pluralise(reading.rows, "row")}`,
    ...(reading.unreadable > 0 ? [`${formatCount(reading.unreadable)} more can't be read`] : []),
    ...(reading.container?.kind === "workbook" ? sheetWords(columns) : textWords(reading, columns)),
    ...(reading.container ? [containerWords(reading.container)] : []),
    reading.headerLine === null ? "no header" : `header in line\u00a0${formatCount(reading.headerLine)}`,
  ].join(" · ");
}

const sheetWords = (columns: number) => [columns === 1 ? "one column" : `${formatCount(columns)} columns`];

const textWords = ({ delimiter, encoding }: Reading, columns: number) => [
  columns === 1 ? "one column" : `${formatCount(columns)} columns, ${delimiterWord(delimiter)}`,
  encodingWord(encoding),
];

/** What an undo did, without what it had nothing of: "388 contacts removed, 12 put back as before." */
export function undoneWords({
  removed,
  restored,
  kept,
}: {
  removed: number;
  restored: number;
  kept: number;
}) {
  const did = [
    removed > 0 ? `${formatCount(removed)} ${pluralise(removed, "contact")} removed` : "",
    restored > 0 ? `${formatCount(restored)} put back as before` : "",
    kept > 0 ? `${formatCount(kept)} changed since ${kept === 1 ? "was" : "were"} kept` : "",
  ].filter(Boolean);
  return did.length > 0 ? `${did.join(", ")}.` : "It had changed no contact.";
}

/** How many contacts the press of "Import" adds or changes. */
export const contactsTouched = (figures: Figures) => figures.inserted + figures.updated;

/** What a column is called: its header, or its place where it has none. */
export const columnName = (header: string, index: number) => header.trim() || `Column ${index + 1}`;
