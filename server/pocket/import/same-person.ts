import { nicknamePairs } from "@/lib/nicknames";

/** SQL of the facts by which two people are compared; NULL where one isn't known. */
export interface Traits {
  first: string;
  last: string;
  birthDate: string;
  voterUid: string;
  suffix: string;
}

/** First names that may be one person's: equal, one unknown, an initial, "Mary" and "Mary Ann", a nickname. */
export function firstNamesFit(a: string, b: string): string {
  return `(${a} IS NULL OR ${b} IS NULL OR ${a} = ${b}
    OR (length(${a}) = 1 AND starts_with(${b}, ${a})) OR (length(${b}) = 1 AND starts_with(${a}, ${b}))
    OR starts_with(${a}, ${b} || ' ') OR starts_with(${b}, ${a} || ' ')
    OR list_contains(${nicknames}, split_part(least(${a}, ${b}), ' ', 1) || ' ' || split_part(greatest(${a}, ${b}), ' ', 1)))`;
}

const nicknames = `[${nicknamePairs.map((pair) => `'${pair}'`).join(",")}]`;

/** Two different people for certain: other voter ids, other birth dates, Jr and Sr. */
export function certainlyDifferent(a: Traits, b: Traits): string {
  return `coalesce(${a.voterUid} <> ${b.voterUid}, false) OR coalesce(${a.birthDate} <> ${b.birthDate}, false)
    OR coalesce(${a.suffix} <> ${b.suffix}, false)`;
}

/** One id, yet two people: both names are known, and they are nothing like each other. */
export function namesClash(a: Traits, b: Traits): string {
  return `(NOT ${firstNamesFit(a.first, b.first)} AND jaro_winkler_similarity(${a.first}, ${b.first}) < 0.8
    AND NOT (${a.last} = ${b.last} AND jaro_winkler_similarity(${a.first}, ${b.first}) >= 0.7))`;
}

/** An address as it is compared: lower case, no punctuation, the usual words shortened (USPS Publication 28). */
export function foldAddress(sql: string): string {
  const words: [string, string][] = [
    ["street", "st"], ["avenue", "ave"], ["av", "ave"], ["road", "rd"], ["drive", "dr"], ["lane", "ln"], ["court", "ct"],
    ["place", "pl"], ["boulevard", "blvd"], ["circle", "cir"], ["terrace", "ter"], ["parkway", "pkwy"], ["highway", "hwy"],
    ["trail", "trl"], ["square", "sq"], ["apartment", "apt"], ["unit", "apt"], ["suite", "ste"], ["#", "apt "],
    ["north", "n"], ["south", "s"], ["east", "e"], ["west", "w"],
  ];
  const folded = `' ' || replace(translate(lower(strip_accents(${sql})), E'.,\\'', ''), '#', ' # ') || ' '`;
  const shortened = words.reduce((text, [long, short]) => `replace(${text}, ' ${long} ', ' ${short} ')`, folded);
  return `trim(regexp_replace(${shortened}, '\\s+', ' ', 'g'))`;
}
