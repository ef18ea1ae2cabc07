import { knownPartyWords, knownSupportWords, noWords, yesWords } from "@/lib/people/known-words";
import { stateCodes, stateNames } from "@/lib/places/us-states";
import { quoteText } from "@/server/platform/duckdb/query";
import { hasNoValue, type ValueSql } from "./value-sql";

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
    ({ raw }) =>
      `CASE WHEN length(${raw}) = 2 THEN upper(${raw})
         ELSE CASE lower(${raw}) ${stateCases} ELSE ${raw} END END`,
  ],
  problems: [
    {
      kind: "state_unknown",
      level: "warning",
      when: ({ value }) => `NOT (length(${value}) = 2 AND contains(${allCodes}, ${value}))`,
    },
  ],
};

const partyCases = Object.entries(knownPartyWords)
  .map(([code, words]) => cases(words, `'${code}'`))
  .join(" ");

/** A party as one letter where it is one of the common ones; any other is kept as it is. */
export const partyCode: ValueSql = {
  steps: [({ raw }) => `lower(${raw})`, ({ raw, step }) => `CASE ${step(1)} ${partyCases} ELSE ${raw} END`],
  problems: [],
};

const supportCases = Object.entries(knownSupportWords)
  .map(([level, words]) => cases(words, level))
  .join(" ");

/** A support level, 1 (strong support) to 5 (strong opposition), from its digit or its usual words. */
export const supportLevel: ValueSql = {
  steps: [
    ({ raw }) => `lower(${raw})`,
    ({ step }) =>
      `CASE WHEN regexp_full_match(${step(1)}, '[1-5](\\.0|[^0-9.].*)?') THEN ${step(1)}[1:1]::TINYINT
         ELSE CASE ${step(1)} ${supportCases} END END`,
  ],
  problems: [{ kind: "support_unusable", level: "error", when: hasNoValue }],
};

/** Yes or no as a boolean, for columns that say whom not to contact. What is neither is told, and counts as no. */
export const yesOrNo: ValueSql = {
  steps: [
    ({ raw }) => `lower(${raw})`,
    ({ step }) => `CASE ${step(1)} ${cases(yesWords, "true")} ${cases(noWords, "false")} END`,
  ],
  problems: [{ kind: "yes_no_unusable", level: "error", when: hasNoValue }],
};
