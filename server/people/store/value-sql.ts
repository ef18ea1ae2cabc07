import { unplainCellSql } from "@/lib/text/plain-cell";
import { cellBlanks } from "@/lib/text/trim-cell";

/**
 * How the text of a cell becomes a value, as SQL. `$raw` is the cell's text, trimmed, NULL when blank; `$1`, `$2` … are
 * the results of the steps before, so that nothing is computed twice; the last step is the value, `$value` in a problem.
 */
export interface ValueSql {
  steps: readonly [string, ...string[]];
  problems: readonly { kind: string; level: "warning" | "error"; when: string }[];
}

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

export const plainText: ValueSql = { steps: ["$raw"], problems: [] };

/** What spreadsheets leave behind is taken off: a leading apostrophe, and ".0" after whole numbers. */
const unspoilt = `CASE WHEN suffix($raw, '.0') THEN ltrim($raw[:-3], '''') ELSE ltrim($raw, '''') END`;

const part = `[^@\\s,;<>"()\\[\\]:]+`;
const address = `${part}@${part}\\.[^@\\s,;<>"().\\[\\]:]+`;

/** An e-mail in lower case. Taken out of "Name <a@b.org>" and "mailto:"; of several, the first. */
export const emailText: ValueSql = {
  steps: [
    "lower($raw)",
    `CASE WHEN regexp_full_match($1, '${address}') THEN $1
         WHEN contains($1, '@') THEN nullif(regexp_extract($1, '${address}'), '') END`,
  ],
  problems: [
    { kind: "email_unusable", level: "error", when: "$value IS NULL" },
    { kind: "email_extracted", level: "warning", when: "$value IS NOT NULL AND $value <> $1" },
  ],
};

const punctuation = "' ()+-./\u00a0\u2010\u2011\u2013'";
const extension = "(?i)[\\s,;]*(x|ext\\.?|extension|#)[\\s.:]*\\d{1,6}$";
const withoutExtension = `regexp_replace(regexp_replace($raw, '^(?i)(tel:|'')', ''), '${extension}', '')`;

const compact = `translate(CASE WHEN suffix($raw, '.0') THEN $raw[:-3] ELSE $raw END, ${punctuation}, '')`;
/** A North American number in its usual forms, with or without its country: what nearly all cells hold, read in one go. */
const usual = String.raw`^(?:\+?1[-. ]?)?\(?([2-9]\d{2})\)?[-. ]{0,2}([2-9]\d{2})[-. ]?(\d{4})$`;
const onlyDigits = (text: string) => `translate(${text}, '0123456789', '') = ''`;
/** The slow way's number; written out at each use, since next to no row comes here. */
const odd = `CASE WHEN ${onlyDigits("$4")} THEN try_cast($4 AS BIGINT) END`;

/**
 * A phone as the integer of its E.164 digits; numbers without a country are North American (NANP: neither area nor
 * exchange begins with 0 or 1). Anything with a letter that isn't an extension is unusable, so "6.14555E+09" never
 * becomes a number. The first three steps settle nearly all cells; the slow ones see the rest only.
 */
export const phoneNumber: ValueSql = {
  steps: [
    String.raw`regexp_replace($raw, '${usual}', '1\1\2\3')`,
    "try_cast($1 AS BIGINT)",
    `CASE WHEN $2 BETWEEN 12000000000 AND 19999999999 AND strlen($1) = 11 AND ($2 // 10000) % 1000 >= 200
            AND $2 % 10000000000 % 1111111111 <> 0
            AND NOT contains($1, 'e') AND NOT contains($1, 'E') THEN $2 END`,
    `CASE WHEN $3 IS NOT NULL OR $raw IS NULL THEN NULL WHEN ${onlyDigits(compact)} THEN ${compact}
       ELSE translate(${withoutExtension}, ${punctuation}, '') END`,
    `CASE WHEN $3 IS NOT NULL OR $4 IS NULL THEN $3
       WHEN ${odd} % 1111111111 = 0 THEN NULL
       WHEN ${odd} BETWEEN 2000000000 AND 9999999999 AND length($4) = 10 AND (${odd} // 10000) % 1000 >= 200
         THEN ${odd} + 10000000000
       WHEN ${odd} BETWEEN 12000000000 AND 19999999999
         AND (${odd} // 10000) % 1000 >= 200 AND left($4, 1) = '1' THEN ${odd}
       WHEN (starts_with($raw, '+') OR starts_with($raw, '00'))
         AND ${odd} BETWEEN 10000000 AND 999999999999999
         AND left(ltrim($4, '0'), 1) <> '1' THEN ${odd} END`,
  ],
  problems: [
    { kind: "phone_unusable", level: "error", when: "$value IS NULL" },
    {
      kind: "phone_extension",
      level: "warning",
      when: "$value IS NOT NULL AND $2 IS NULL AND regexp_matches($raw, '(?i)(x|ext|#)')",
    },
  ],
};

/** A ZIP as text: five digits, or five and four. Other forms are kept as they are, with a warning. */
export const zipText: ValueSql = {
  steps: [
    `CASE WHEN length($raw) = 5 THEN $raw ELSE ${unspoilt} END`,
    `CASE WHEN length($1) = 5 THEN $1
       WHEN regexp_full_match($1, '\\d{9}') THEN $1[1:5] || '-' || $1[6:9]
       WHEN regexp_full_match($1, '\\d{5}-(0000)?') THEN $1[1:5]
       ELSE $1 END`,
  ],
  problems: [
    { kind: "zip_odd", level: "warning", when: `NOT regexp_full_match($value, '\\d{5}(-\\d{4})?')` },
  ],
};

/** A whole number between two bounds, as a custom field's text. */
export const wholeNumber = (min: number, max: number): ValueSql => ({
  steps: [`try_cast(${unspoilt} AS INTEGER)`, `CASE WHEN $1 BETWEEN ${min} AND ${max} THEN $1::VARCHAR END`],
  problems: [{ kind: "number_unusable", level: "error", when: "$value IS NULL" }],
});
