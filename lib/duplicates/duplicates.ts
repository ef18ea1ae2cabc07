import type { PersonId } from "@/lib/people/person-id";

/** From this probability on, two contacts are proposed as one. */
export const usualThreshold = 0.85;
/** Less likely than this, a pair isn't even remembered. */
export const leastThreshold = 0.5;

/** How likely two contacts are one, in words. */
export function likelyWords(score: number): string {
  if (score >= 0.95) return "Very likely";
  return score >= usualThreshold ? "Likely" : "Possible";
}

/**
 * So many contacts of a group stand side by side; they alone can be told apart, and of a larger group the
 * rest goes with them.
 */
export const mostShown = 50;

/** Two contacts that may be one, how likely they are, 0 to 1, and why. */
export interface DuplicateLink {
  a: PersonId;
  b: PersonId;
  score: number;
  why: string;
}

/** Contacts that may be one person. `weakest`: the score of the least likely link that holds them together. */
export interface DuplicateGroup {
  members: readonly PersonId[];
  links: readonly DuplicateLink[];
  weakest: number;
}

const keyOf = (a: PersonId, b: PersonId) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Every pair of a group in the order of its members' ids, one after the other: a group of thousands has
 * millions. A pair that only others hold together has the weakest link's score.
 */
export function* pairsOf({ members, links, weakest }: DuplicateGroup): Generator<DuplicateLink> {
  const direct = new Map(links.map((link) => [keyOf(link.a, link.b), link]));
  const sorted = members.toSorted();
  for (const [at, a] of sorted.entries())
    for (const b of sorted.slice(at + 1))
      yield direct.get(keyOf(a, b)) ?? { a, b, score: weakest, why: "both fit others of the group" };
}

/** The first pairs of a group. */
export function firstPairs(group: DuplicateGroup, count: number): DuplicateLink[] {
  const first: DuplicateLink[] = [];
  for (const pair of pairsOf(group)) {
    if (first.length === count) break;
    first.push(pair);
  }
  return first;
}
