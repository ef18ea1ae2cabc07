import { unplainCellSql } from "@/lib/text/plain-cell";
import { cellBlanks } from "@/lib/text/trim-cell";

/** SQL of what a value is made of. */
export interface ValueParts {
  /** The cell's text, trimmed, NULL when blank. */
  raw: string;
  /** What a step before gave, counted from 1: nothing is computed twice. */
  step: (number: number) => string;
  /** What the last step gave. */
  value: string;
}

type PartsSql = (parts: ValueParts) => string;

/** How the text of a cell becomes a value, as SQL: step by step, the last one is the value. */
export interface ValueSql {
  steps: readonly [PartsSql, ...PartsSql[]];
  problems: readonly { kind: string; level: "warning" | "error"; when: PartsSql }[];
}

/** Of a cell that isn't blank no value came. */
export const hasNoValue: PartsSql = ({ value }) => `${value} IS NULL`;

const blanks = `'${cellBlanks}'`;

/**
 * The text of a cell without the blanks around it; NULL where nothing is left. The apostrophe with which exports, ours too,
 * keep spreadsheets from taking "=1+1" for a formula is taken off again. Looking at both ends first is much cheaper than
 * trimming every cell; what begins beyond "~" (a letter with an accent, an odd blank) is trimmed anyway.
 */
export function cell(sql: string): string {
  const ends = ["' '", "E'\\t'", "E'\\r'", "E'\\n'", "'\u00a0'", "'\ufeff'"].map(
    (blank) => `suffix(${sql}, ${blank})`,
  );
  const padded = [`${sql} < '!'`, `${sql} > '~'`, `starts_with(${sql}, '''')`, ...ends].join(" OR ");
  const unguarded = unplainCellSql(`trim(${sql}, ${blanks})`);
  return `CASE WHEN ${padded} THEN nullif(${unguarded}, '') ELSE ${sql} END`;
}

export const plainText: ValueSql = { steps: [({ raw }) => raw], problems: [] };

/** What spreadsheets leave behind is taken off: a leading apostrophe, and ".0" after whole numbers. */
const unspoilt = (raw: string) =>
  `CASE WHEN suffix(${raw}, '.0') THEN ltrim(${raw}[:-3], '''') ELSE ltrim(${raw}, '''') END`;

const part = `[^@\\s,;<>"()\\[\\]:]+`;
const address = `${part}@${part}\\.[^@\\s,;<>"().\\[\\]:]+`;

/** An e-mail in lower case. Taken out of "Name <a@b.org>" and "mailto:"; of several, the first. */
export const emailText: ValueSql = {
  steps: [
    ({ raw }) => `lower(${raw})`,
    ({ step }) => `CASE WHEN regexp_full_match(${step(1)}, '${address}') THEN ${step(1)}
         WHEN contains(${step(1)}, '@') THEN nullif(regexp_extract(${step(1)}, '${address}'), '') END`,
  ],
  problems: [
    { kind: "email_unusable", level: "error", when: hasNoValue },
    {
      kind: "email_extracted",
      level: "warning",
      when: ({ value, step }) => `${value} IS NOT NULL AND ${value} <> ${step(1)}`,
    },
  ],
};

const punctuation = "' ()+-./\u00a0\u2010\u2011\u2013'";
const extension = "(?i)[\\s,;]*(x|ext\\.?|extension|#)[\\s.:]*\\d{1,6}$";
const withoutExtension = (raw: string) =>
  `regexp_replace(regexp_replace(${raw}, '^(?i)(tel:|'')', ''), '${extension}', '')`;

const compact = (raw: string) =>
  `translate(CASE WHEN suffix(${raw}, '.0') THEN ${raw}[:-3] ELSE ${raw} END, ${punctuation}, '')`;
/** A North American number in its usual forms, with or without its country: what nearly all cells hold, read in one go. */
const usual = String.raw`^(?:\+?1[-. ]?)?\(?([2-9]\d{2})\)?[-. ]{0,2}([2-9]\d{2})[-. ]?(\d{4})$`;
const onlyDigits = (text: string) => `translate(${text}, '0123456789', '') = ''`;
/** The slow way's number; written out at each use, since next to no row comes here. */
const oddNumber = (digits: string) =>
  `CASE WHEN ${onlyDigits(digits)} THEN try_cast(${digits} AS BIGINT) END`;

/** A number of eleven digits that the usual form gave; NULL where it isn't one of North America. */
const northAmerican = (digits: string, number: string) =>
  `CASE WHEN ${number} BETWEEN 12000000000 AND 19999999999 AND strlen(${digits}) = 11
          AND (${number} // 10000) % 1000 >= 200 AND ${number} % 10000000000 % 1111111111 <> 0
          AND NOT contains(${digits}, 'e') AND NOT contains(${digits}, 'E') THEN ${number} END`;

/** What the digits of an odd form can mean. */
function oddCases(raw: string, digits: string): string {
  const odd = oddNumber(digits);
  return `WHEN ${odd} % 1111111111 = 0 THEN NULL
       WHEN ${odd} BETWEEN 2000000000 AND 9999999999
         AND length(${digits}) = 10 AND (${odd} // 10000) % 1000 >= 200 THEN ${odd} + 10000000000
       WHEN ${odd} BETWEEN 12000000000 AND 19999999999
         AND (${odd} // 10000) % 1000 >= 200 AND left(${digits}, 1) = '1' THEN ${odd}
       WHEN (starts_with(${raw}, '+') OR starts_with(${raw}, '00'))
         AND ${odd} BETWEEN 10000000 AND 999999999999999
         AND left(ltrim(${digits}, '0'), 1) <> '1' THEN ${odd}`;
}

/**
 * A phone as the integer of its E.164 digits; numbers without a country are North American (NANP: neither area nor
 * exchange begins with 0 or 1). Anything with a letter that isn't an extension is unusable, so "6.14555E+09" never
 * becomes a number. The first three steps settle nearly all cells; the slow ones see the rest only.
 */
export const phoneNumber: ValueSql = {
  steps: [
    ({ raw }) => String.raw`regexp_replace(${raw}, '${usual}', '1\1\2\3')`,
    ({ step }) => `try_cast(${step(1)} AS BIGINT)`,
    ({ step }) => northAmerican(step(1), step(2)),
    ({ raw, step }) =>
      `CASE WHEN ${step(3)} IS NOT NULL OR ${raw} IS NULL THEN NULL
         WHEN ${onlyDigits(compact(raw))} THEN ${compact(raw)}
         ELSE translate(${withoutExtension(raw)}, ${punctuation}, '') END`,
    ({ raw, step }) =>
      `CASE WHEN ${step(3)} IS NOT NULL OR ${step(4)} IS NULL THEN ${step(3)} ${oddCases(raw, step(4))} END`,
  ],
  problems: [
    { kind: "phone_unusable", level: "error", when: hasNoValue },
    {
      kind: "phone_extension",
      level: "warning",
      when: ({ raw, step, value }) =>
        `${value} IS NOT NULL AND ${step(2)} IS NULL AND regexp_matches(${raw}, '(?i)(x|ext|#)')`,
    },
  ],
};

/** A ZIP as text: five digits, or five and four. Other forms are kept as they are, with a warning. */
export const zipText: ValueSql = {
  steps: [
    ({ raw }) => `CASE WHEN length(${raw}) = 5 THEN ${raw} ELSE ${unspoilt(raw)} END`,
    ({ step }) => `CASE WHEN length(${step(1)}) = 5 THEN ${step(1)}
       WHEN regexp_full_match(${step(1)}, '\\d{9}') THEN ${step(1)}[1:5] || '-' || ${step(1)}[6:9]
       WHEN regexp_full_match(${step(1)}, '\\d{5}-(0000)?') THEN ${step(1)}[1:5]
       ELSE ${step(1)} END`,
  ],
  problems: [
    {
      kind: "zip_odd",
      level: "warning",
      when: ({ value }) => `NOT regexp_full_match(${value}, '\\d{5}(-\\d{4})?')`,
    },
  ],
};

/** A whole number between two bounds, as a custom field's text. */
export const wholeNumber = (min: number, max: number): ValueSql => ({
  steps: [
    ({ raw }) => `try_cast(${unspoilt(raw)} AS INTEGER)`,
    ({ step }) => `CASE WHEN ${step(1)} BETWEEN ${min} AND ${max} THEN ${step(1)}::VARCHAR END`,
  ],
  problems: [{ kind: "number_unusable", level: "error", when: hasNoValue }],
});
