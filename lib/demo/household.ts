import { type GivenName, pickGivenName, type Sex } from "./given-names";
import { phoneAt } from "./phones";
import { type Place, pickPlace } from "./places";
import { type Random, scatter } from "./random";
import { pickStreet, pickUnit } from "./streets";
import { accentedSurnames, commonSurnames } from "./surname-parts";
import { isListedSurname, maxHouseholds, type Surname, surnameOf } from "./surnames";
import { nameKey } from "./word-list";

export interface HouseholdMember {
  given: GivenName;
  sex: Sex;
  birthYear: number;
}

/** Adults who share a home, a surname and perhaps a phone. `rank` is theirs alone among that surname. */
export interface Household {
  id: number;
  surname: Surname;
  rank: number;
  lastName: string;
  /** The last name as e-mail addresses hold it. */
  mailName: string;
  place: Place;
  address1: string;
  address2: string;
  homePhone: string;
  /** The members have one e-mail address together. */
  sharesEmail: boolean;
  members: readonly HouseholdMember[];
}

/** Sixteen people live in eight households, in one of these orders. */
const blocks = [
  [1, 2, 4, 1, 2, 3, 1, 2],
  [2, 2, 1, 3, 1, 4, 2, 1],
  [4, 1, 1, 2, 3, 2, 1, 2],
  [1, 3, 2, 2, 1, 1, 2, 4],
].map((sizes) =>
  sizes.flatMap((size, home) => Array.from({ length: size }, (_, member) => ({ home, member, size }))),
);
const blockPeople = 16;
const blockHomes = 8;

/** The most people of one population. */
export const maxPeople = (maxHouseholds / blockHomes) * blockPeople;

const stream = { block: 11, household: 12 };
const lastBirthYear = 2007;

/** In which household a person lives, as which of its members, and how many they are. */
export function homeOf(seed: number, index: number): { household: number; member: number; size: number } {
  if (!(index >= 0 && index < maxPeople)) throw new RangeError(`A population has ${maxPeople} people`);
  const block = Math.floor(index / blockPeople);
  const seat = blocks[scatter(seed, stream.block, block) % blocks.length]?.[index % blockPeople];
  if (!seat) throw new RangeError(`No seat for person ${index}`);
  return { household: block * blockHomes + seat.home, member: seat.member, size: seat.size };
}

function pickBirthYear(random: Random, head: HouseholdMember | undefined, member: number): number {
  if (!head)
    return random.chance(0.05) ? random.between(1930, 1944) : 1940 + random.below(36) + random.below(33);
  const partner = Math.min(lastBirthYear, head.birthYear + random.between(-5, 5));
  if (member === 1) return partner;
  const child = head.birthYear + random.between(20, 36);
  return child <= lastBirthYear ? child : partner;
}

/** Members have different initials and no nickname in common: nobody takes them for one person. */
function pickMembers(random: Random, size: number): HouseholdMember[] {
  const members: HouseholdMember[] = [];
  while (members.length < size) {
    const head = members[0];
    const opposite: Sex = head?.sex === "F" ? "M" : "F";
    const sex =
      head && members.length === 1 && random.chance(0.94) ? opposite : random.pick(["F", "M"] as const);
    const birthYear = pickBirthYear(random, head, members.length);
    const given = pickGivenName(random, sex, birthYear);
    const taken = members.some(
      (other) => other.given.kin === given.kin || other.given.folded[0] === given.folded[0],
    );
    if (!taken) members.push({ given, sex, birthYear });
  }
  return members;
}

function pickLastName(random: Random, surname: Surname): string {
  const accented = accentedSurnames[surname.name];
  const name = accented && random.chance(0.35) ? accented : surname.name;
  if (!random.chance(0.012)) return name;
  const both = `${name}-${random.pick(commonSurnames)}`;
  return isListedSurname(both) ? name : both;
}

/**
 * House number and phone follow the household's rank, so that two households of one surname never have
 * the same number: same name and phone, or same name and address, is the same person.
 */
export function householdAt(random: Random, seed: number, id: number, size: number): Household {
  random.reseed(seed, stream.household, id);
  const { surname, rank } = surnameOf(seed, id);
  const lastName = pickLastName(random, surname);
  const houseNumber = 100 + ((rank * 4817 + surname.index * 131) % 9800);
  return {
    id,
    surname,
    rank,
    lastName,
    mailName: lastName === surname.name ? surname.folded : nameKey(lastName),
    place: pickPlace(random),
    address1: `${houseNumber} ${pickStreet(random)}`,
    address2: pickUnit(random),
    homePhone: random.chance(0.48) ? phoneAt("home", rank + surname.index * 607) : "",
    sharesEmail: size > 1 && random.chance(0.06),
    members: pickMembers(random, size),
  };
}
