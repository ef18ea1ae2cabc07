import { filterChoices, type VoterFilter, type VoterQuery, voterFilters } from "@/lib/voters/voter-query";
import { readVoterWords, type VoterWord } from "@/lib/voters/voter-words";
import type { Bound } from "@/server/platform/duckdb/query";

/** SQL of a condition over `voters.voter`, and what is bound in it. */
export interface VoterWhere {
  sql: string;
  values: Bound;
}

const leastInStreet = 3;
const leastDigits = 4;
const mostDigits = 11;
const age = "year(current_date) - birth_year";
const asContact = `voter_uid IN (
  SELECT voter_uid FROM voter_match
   WHERE outcome = 'matched' AND person_id IN (SELECT id FROM person))`;

const registeredDays = "1461";
const registeredSince = (days: string) => `current_date - ${days}`;

const byFilter: Record<VoterFilter, (value: string) => string> = {
  party: (value) => `party = '${value}'`,
  status: (value) => `status = '${value}'`,
  gender: (value) => `gender = '${value}'`,
  age: (value) => {
    const [least, most] = value.split("-");
    return `${age} BETWEEN ${least} AND ${most}`;
  },
  turnout: (value) => (value === "0" ? "turnout = 0" : `turnout >= ${value}`),
  registered: (value) =>
    value === "over"
      ? `registration_date < ${registeredSince(registeredDays)}`
      : `registration_date >= ${registeredSince(value)}`,
  contact: (value) => (value === "yes" ? asContact : `NOT coalesce(${asContact}, false)`),
};

/** Where one word may stand; what is bound goes into `values`. */
function wordWhere({ word, name, street }: VoterWord, k: number, values: Bound): string {
  const digits = word.replaceAll(/\D/gu, "");
  const either: string[] = [];
  const bind = (key: string, value: string, sql: (bound: string) => string) => {
    values[`${key}${k}`] = value;
    either.push(sql(`$${key}${k}`));
  };
  if (name !== "")
    bind("n", name, (bound) => `starts_with(last_key, ${bound}) OR starts_with(first_key, ${bound})`);
  // Shorter words stand in most streets. One of letters alone never stands first, where the number is.
  if (word.length >= leastInStreet) bind("t", ` ${street}`, (bound) => `contains(street_key, ${bound})`);
  // An id has a digit somewhere.
  if (digits === "") return `(${either.join(" OR ") || "false"})`;
  bind("s", street, (bound) => `starts_with(street_key, ${bound})`);
  const id = word.includes(":") ? "voter_uid" : "state_voter_id";
  bind("u", word.toUpperCase(), (bound) => `${id} = ${bound}`);
  if (digits.length >= leastDigits && digits.length <= mostDigits) {
    either.push(`phone % ${10 ** digits.length} = ${Number(digits)}`);
    bind("d", digits, (bound) => `starts_with(zip, ${bound})`);
  }
  return `(${either.join(" OR ")})`;
}

/**
 * The voters that a query looks for: every word begins a first or last name or a word of the street, is the id, or ends the phone or begins
 * the ZIP. Case, accents and how an address is shortened don't count.
 */
export function voterWhere({
  words,
  filters,
  precinct,
  score,
}: Pick<VoterQuery, "words" | "filters" | "precinct" | "score">): VoterWhere {
  const values: Bound = {};
  const parts = readVoterWords(words).map((word, k) => wordWhere(word, k, values));
  for (const name of voterFilters) {
    const value = filters[name];
    // Only values of a known list come here, never what somebody typed.
    if (value !== undefined && Object.hasOwn(filterChoices[name].choices, value))
      parts.push(byFilter[name](value));
  }
  if (precinct !== "") {
    values.precinct = precinct;
    parts.push("precinct = $precinct");
  }
  if (score) {
    values.score = score.name;
    parts.push(`scores[$score] BETWEEN ${score.least ?? -1e30}::FLOAT AND ${score.most ?? 1e30}::FLOAT`);
  }
  return { sql: parts.length === 0 ? "true" : parts.join(" AND "), values };
}
