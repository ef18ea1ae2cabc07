import { Random } from "./random";
import { commonSurnames, surnameFamilies } from "./surname-parts";
import { nameKey } from "./word-list";

/** The most households of a population, and with them the most people (two a household on average). */
export const maxHouseholds = 2 ** 20;

/** `index`: its place in the table; `folded`: unique in the table. */
export interface Surname {
  index: number;
  name: string;
  folded: string;
}

function listSurnames(): Surname[] {
  const seen = new Set<string>();
  const surnames: Surname[] = [];
  const add = (name: string) => {
    const folded = nameKey(name);
    if (seen.has(folded)) return;
    seen.add(folded);
    surnames.push({ index: surnames.length, name, folded });
  };
  for (const name of commonSurnames) add(name);
  const rare = surnameFamilies.flatMap(({ stems, endings }) =>
    stems.flatMap((stem) => endings.map((ending) => stem + ending)),
  );
  const random = new Random(2010);
  for (let left = rare.length; left > 0; left--) {
    const chosen = random.below(left);
    add(rare[chosen] ?? "");
    rare[chosen] = rare[left - 1] ?? "";
  }
  return surnames;
}

/** All surnames, the most frequent first. */
export const surnames: readonly Surname[] = listSurnames();
const foldedSurnames = new Set(surnames.map(({ folded }) => folded));

/** True when a household's name, folded, is one of the table's own. */
export function isListedSurname(name: string): boolean {
  return foldedSurnames.has(nameKey(name));
}

/** Frequency by rank, fitted to the 2010 census: rank^-0.7 for the first 300, rank^-0.8 after them. */
function frequency(rank: number): number {
  return rank < 300 ? (rank + 6) ** -0.7 : 306 ** -0.7 * (rank / 300) ** -0.8;
}

/** Each surname owns a run of household places, as long as it is frequent: place → surname, surname → start. */
function layOut(): { owner: Uint16Array; start: Uint32Array } {
  const owner = new Uint16Array(maxHouseholds);
  const start = new Uint32Array(surnames.length + 1);
  const total = surnames.reduce((sum, { index }) => sum + frequency(index), 0);
  let reached = 0;
  for (const { index } of surnames) {
    start[index] = Math.round((reached / total) * maxHouseholds);
    reached += frequency(index);
    owner.fill(index, start[index], Math.round((reached / total) * maxHouseholds));
  }
  start[surnames.length] = maxHouseholds;
  return { owner, start };
}

const { owner, start } = layOut();

/** The most households that share one surname: every phone and address scheme must tell so many apart. */
export const maxSameSurname = start.reduce(
  (most, at, index) => Math.max(most, at - (start[index - 1] ?? 0)),
  0,
);

/** A bijection of 0 … 2²⁰ − 1 onto itself, different for each seed. */
function shuffle(seed: number, household: number): number {
  const mask = maxHouseholds - 1;
  let place = (household ^ Math.imul(seed, 0x9e3779b1)) & mask;
  place = (Math.imul(place, 0x2c1b3c6d) + seed) & mask;
  place ^= place >>> 11;
  place = Math.imul(place, 0x297a2d39) & mask;
  place ^= place >>> 9;
  place = Math.imul(place, 0x5bd1e995) & mask;
  return place ^ (place >>> 12);
}

/**
 * The surname of a household, and its `rank` among the households of that surname. No two households of a
 * population share both, which is how phones and addresses are kept from making two people look like one.
 */
export function surnameOf(seed: number, household: number): { surname: Surname; rank: number } {
  const place = shuffle(seed, household);
  const index = owner[place] ?? 0;
  return { surname: surnames[index] as Surname, rank: place - (start[index] ?? 0) };
}
