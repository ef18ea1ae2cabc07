import { stateCodes, stateNames } from "@/lib/us-states";
import { quoteText } from "@/server/pocket/query";
import type { ValueSql } from "./value-sql";

/** SQL that gives `value` for each of the words. Lists after IN would become joins, at several times the cost. */
const cases = (words: readonly string[], value: string) =>
  words.map((word) => `WHEN ${quoteText(word)} THEN ${value}`).join(" ");

const stateCases = Object.entries(stateNames)
  .map(([name, code]) => cases([name], `'${code}'`))
  .join(" ");
/** Two characters that are found in here are a code, since a value begins and ends with no blank. */
const allCodes = quoteText(stateCodes.join(" "));

/** A state as its two letters; names in full are shortened; anything else is kept with a warning. */
export const stateCode: ValueSql = {
  steps: [
    `CASE WHEN length($raw) = 2 THEN upper($raw) ELSE CASE lower($raw) ${stateCases} ELSE $raw END END`,
  ],
  problems: [
    {
      kind: "state_unknown",
      level: "warning",
      when: `NOT (length($value) = 2 AND contains(${allCodes}, $value))`,
    },
  ],
};

const parties: Record<string, readonly string[]> = {
  D: ["d", "dem", "democrat", "democratic", "democratic party", "democrats"],
  R: ["r", "rep", "republican", "republican party", "gop", "republicans"],
  L: ["l", "lib", "lbt", "libertarian", "libertarian party"],
  G: ["g", "grn", "gre", "green", "green party"],
  I: ["i", "ind", "independent"],
  N: [
    "n",
    "npa",
    "una",
    "uaf",
    "unaffiliated",
    "unenrolled",
    "none",
    "nonpartisan",
    "non-partisan",
    "no party",
    "no party affiliation",
    "no affiliation",
    "undeclared",
    "not affiliated",
  ],
};

/** A party as one letter where it is one of the common ones; any other is kept as it is. */
export const partyCode: ValueSql = {
  steps: [
    "lower($raw)",
    `CASE $1 ${Object.entries(parties)
      .map(([code, words]) => cases(words, `'${code}'`))
      .join(" ")} ELSE $raw END`,
  ],
  problems: [],
};

const support: Record<number, readonly string[]> = {
  1: ["strong support", "strong supporter", "strongly support", "strong yes"],
  2: ["lean support", "leans support", "leaning support", "support", "supporter", "likely support", "yes"],
  3: ["undecided", "neutral", "unsure", "maybe"],
  4: ["lean oppose", "leans oppose", "leaning oppose", "oppose", "opposed", "likely oppose", "no"],
  5: ["strong oppose", "strongly oppose", "strong opponent", "strong no"],
};

/** A support level, 1 (strong support) to 5 (strong opposition), from its digit or its usual words. */
export const supportLevel: ValueSql = {
  steps: [
    "lower($raw)",
    `CASE WHEN regexp_full_match($1, '[1-5](\\.0|[^0-9.].*)?') THEN $1[1:1]::TINYINT
       ELSE CASE $1 ${Object.entries(support)
         .map(([level, words]) => cases(words, level))
         .join(" ")} END END`,
  ],
  problems: [{ kind: "support_unusable", level: "error", when: "$value IS NULL" }],
};

const yes = [
  "y",
  "yes",
  "true",
  "t",
  "1",
  "x",
  "on",
  "do not call",
  "do not text",
  "do not email",
  "do not e-mail",
  "do not mail",
  "do not contact",
  "dnc",
];
const no = ["n", "no", "false", "f", "0", "off", "ok", "none"];

/** Yes or no as a boolean, for columns that say whom not to contact. What is neither is told, and counts as no. */
export const yesOrNo: ValueSql = {
  steps: ["lower($raw)", `CASE $1 ${cases(yes, "true")} ${cases(no, "false")} END`],
  problems: [{ kind: "yes_no_unusable", level: "error", when: "$value IS NULL" }],
};
