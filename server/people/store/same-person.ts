/** SQL of the facts by which two people are compared; NULL where one isn't known. `last`, `voterUid`: as `keyOf` gives them. */
export interface Traits {
  first: string;
  last: string;
  birthDate: string;
  voterUid: string;
  suffix: string;
}

/**
 * SQL of a number that stands for a text where only equality counts; NULL for NULL. Numbers are kept and joined at a fraction of
 * a text's cost; two texts of a million share one once in a hundred million lists.
 */
export const keyOf = (sql: string) => `CASE WHEN ${sql} IS NOT NULL THEN hash(${sql}) END`;

/** SQL that brings `alias` in as the nickname of one name for another; its columns are NULL where there is none. */
export const joinNickname = (alias: string, a: string, b: string) =>
  `LEFT JOIN nickname ${alias} ON ${alias}.a = ${a} AND ${alias}.b = ${b}`;

/** First names that may be one person's: equal, one unknown, an initial, "Mary" and "Mary Ann", or a nickname (joined as `nickname`). */
export function firstNamesFit(a: string, b: string, nickname: string): string {
  return `(${a} IS NULL OR ${b} IS NULL OR ${a} = ${b} OR ${nickname}.a IS NOT NULL
    OR (length(${a}) = 1 AND starts_with(${b}, ${a})) OR (length(${b}) = 1 AND starts_with(${a}, ${b}))
    OR starts_with(${a}, ${b} || ' ') OR starts_with(${b}, ${a} || ' '))`;
}

/** Two different people for certain: other voter ids, other birth dates, Jr and Sr. */
export function certainlyDifferent(a: Traits, b: Traits): string {
  return `coalesce(${a.voterUid} <> ${b.voterUid}, false) OR coalesce(${a.birthDate} <> ${b.birthDate}, false)
    OR coalesce(${a.suffix} <> ${b.suffix}, false)`;
}

/** One id, yet two people: both names are known, and they are nothing like each other. */
export function namesClash(a: Traits, b: Traits, nickname: string): string {
  return `(NOT ${firstNamesFit(a.first, b.first, nickname)}
      AND jaro_winkler_similarity(${a.first}, ${b.first}) < 0.8
    AND NOT (${a.last} = ${b.last} AND jaro_winkler_similarity(${a.first}, ${b.first}) >= 0.7))`;
}
