import type { Channel } from "@/lib/people/fields";
import { accentedGivenNames, pickGivenName } from "./given-names";
import { type Household, type HouseholdMember, homeOf, householdAt } from "./household";
import { phoneAt } from "./phones";
import { Random, scatter } from "./random";
import {
  demoSuffixes,
  partyOf,
  pickConsent,
  pickJob,
  pickNote,
  pickSupport,
  pickTags,
  registrationStatuses,
} from "./traits";

/**
 * A synthetic person. Blank fields are "". Phones are ten digits (555-01xx), dates are yyyy-mm-dd, e-mail is
 * lower case at example.org. People with equal `household` share address, last name and home phone.
 */
export interface SyntheticPerson {
  index: number;
  household: number;
  voterId: string;
  firstName: string;
  middleName: string;
  lastName: string;
  suffix: string;
  birthDate: string;
  gender: "F" | "M" | "";
  party: string;
  address1: string;
  address2: string;
  city: string;
  state: string;
  zip: string;
  county: string;
  congressionalDistrict: string;
  stateHouseDistrict: string;
  stateSenateDistrict: string;
  precinct: string;
  homePhone: string;
  cellPhone: string;
  email: string;
  registrationDate: string;
  registrationStatus: string;
  /** 1 (strong support) to 5 (strong opposition), null when not asked. */
  supportLevel: number | null;
  tags: readonly string[];
  doNotContact: readonly Channel[];
  employer: string;
  occupation: string;
  notes: string;
}

const stream = { person: 21, voter: 22 };
const twoDigits = (number: number) => (number < 10 ? `0${number}` : `${number}`);
const isoDate = (year: number, random: Random) =>
  `${year}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;

/** The voter id of a person: "OH" and nine digits, no two alike in a population. */
export function voterIdOf(seed: number, index: number): string {
  return `OH${100_000_000 + ((scatter(seed, stream.voter, 0) + index * 7_368_787) % 900_000_000)}`;
}

function pickMiddleName(random: Random, { sex, birthYear, given }: HouseholdMember): string {
  if (random.chance(0.3)) return "";
  const middle = pickGivenName(random, sex, birthYear).name;
  if (middle === given.name) return "";
  return random.chance(0.45) ? middle.slice(0, 1) : middle;
}

/** Unique but for households that share one: the number tells apart all people of a surname. */
function emailOf(random: Random, home: Household, given: string, member: number): string {
  const number = home.rank * 4 + member;
  if (home.sharesEmail) return `the.${home.mailName}.home${home.rank}@example.org`;
  const tail = `${number === 0 ? "" : number}@example.org`;
  const style = random.below(10);
  if (style < 5) return `${given}.${home.mailName}${tail}`;
  if (style < 8) return `${given[0]}${home.mailName}${tail}`;
  return style === 8 ? `${given}_${home.mailName}${tail}` : `${home.mailName}-${given}${tail}`;
}

function personIn(
  random: Random,
  seed: number,
  home: Household,
  index: number,
  seat: number,
): SyntheticPerson {
  random.reseed(seed, stream.person, index);
  const member = home.members[seat] as HouseholdMember;
  const { given, sex, birthYear } = member;
  const { city } = home.place;
  const accented = accentedGivenNames[given.name];
  const party = partyOf(random, city.lean);
  const registered = random.between(Math.max(1972, birthYear + 18), 2025);
  return {
    index,
    household: home.id,
    voterId: voterIdOf(seed, index),
    firstName: accented && random.chance(0.4) ? accented : given.name,
    middleName: pickMiddleName(random, member),
    lastName: home.lastName,
    suffix: sex === "M" && random.chance(0.04) ? random.weighted(demoSuffixes) : "",
    birthDate: isoDate(birthYear, random),
    gender: random.chance(0.02) ? "" : sex,
    party,
    address1: home.address1,
    address2: home.address2,
    city: city.name,
    state: city.state,
    zip: home.place.zip,
    county: city.county,
    congressionalDistrict: home.place.congressionalDistrict,
    stateHouseDistrict: home.place.stateHouseDistrict,
    stateSenateDistrict: home.place.stateSenateDistrict,
    precinct: home.place.precinct,
    homePhone: home.homePhone,
    cellPhone: random.chance(0.62)
      ? phoneAt("cell", home.rank + home.surname.index * 607 + given.kin * 1013)
      : "",
    email: random.chance(0.46) ? emailOf(random, home, given.folded, seat) : "",
    registrationDate: isoDate(registered, random),
    registrationStatus: random.weighted(registrationStatuses),
    supportLevel: pickSupport(random, party),
    tags: pickTags(random),
    doNotContact: pickConsent(random),
    ...pickJob(random, 2026 - birthYear),
    notes: pickNote(random),
  };
}

/**
 * The people of a seed's population, by index (0 to `maxPeople` − 1), each the same however often and in
 * whatever order they are asked for. Going through them in order is fastest.
 */
export function peopleOf(seed: number): (index: number) => SyntheticPerson {
  const random = new Random(seed);
  let home: Household | null = null;
  return (index) => {
    const { household, member, size } = homeOf(seed, index);
    if (home?.id !== household) home = householdAt(random, seed, household, size);
    return personIn(random, seed, home, index, member);
  };
}

/** One person of a seed's population. */
export function syntheticPerson(seed: number, index: number): SyntheticPerson {
  return peopleOf(seed)(index);
}
