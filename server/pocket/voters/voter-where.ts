import { filterChoices, type VoterFilter, type VoterQuery, voterFilters } from "@/lib/voters/voter-query";
import { readVoterWords } from "@/lib/voters/voter-words";
import type { Bound } from "@/server/pocket/query";

/** SQL of a condition over `voters.voter`, and what is bound in it. */
export interface VoterWhere {
  sql: string;
  values: Bound;
}

const leastInStreet = 3;
const leastDigits = 4;
const mostDigits = 11;
const age = "year(current_date) - birth_year";
const asContact =
  "voter_uid IN (SELECT voter_uid FROM voter_match WHERE outcome = 'matched' AND person_id IN (SELECT id FROM person))";

const byFilter: Record<VoterFilter, (value: string) => string> = {
  party: (value) => `party = '${value}'`,
  status: (value) => `status = '${value}'`,
  gender: (value) => `gender = '${value}'`,
  age: (value) => `${age} BETWEEN ${value.replace("-", " AND ")}`,
  turnout: (value) => (value === "0" ? "turnout = 0" : `turnout >= ${value}`),
  contact: (value) => (value === "yes" ? asContact : `NOT coalesce(${asContact}, false)`),
};

/**
 * The voters that a query looks for: every word begins a first or last name or a word of the street, is the id, or ends the phone or begins
 * the ZIP. Case, accents and how an address is shortened don't count.
 */
export function voterWhere({
  words,
  filters,
  precinct,
}: Pick<VoterQuery, "words" | "filters" | "precinct">): VoterWhere {
  const values: Bound = {};
  const parts = readVoterWords(words).map(({ word, name, street }, k) => {
    values[`n${k}`] = name;
    values[`u${k}`] = word.toUpperCase();
    const either = [word.includes(":") ? `voter_uid = $u${k}` : `state_voter_id = $u${k}`];
    if (name !== "") either.unshift(`starts_with(last_key, $n${k})`, `starts_with(first_key, $n${k})`);
    // Shorter words stand in most streets.
    if (word.length >= leastInStreet && street !== "") {
      values[`s${k}`] = street;
      values[`t${k}`] = ` ${street}`;
      either.push(`starts_with(street_key, $s${k})`, `contains(street_key, $t${k})`);
    }
    const digits = word.replaceAll(/\D/gu, "");
    if (digits.length >= leastDigits && digits.length <= mostDigits) {
      values[`d${k}`] = digits;
      either.push(`phone % ${10 ** digits.length} = ${Number(digits)}`, `starts_with(zip, $d${k})`);
    }
    return `(${either.join(" OR ")})`;
  });
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
  return { sql: parts.length === 0 ? "true" : parts.join(" AND "), values };
}
