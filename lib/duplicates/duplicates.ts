import { groupLinks, type Link } from "./cluster";

/** From this probability on, two contacts are proposed as one. */
export const usualThreshold = 0.85;
/** Less likely than this, a pair isn't even remembered. */
export const leastThreshold = 0.5;

/** Two contacts that may be one, and why. */
export interface DuplicateLink extends Link {
  why: string;
}

/** Contacts that may be one person, with every pair of them; `weakest`: the score of the least likely link that holds them together. */
export interface DuplicateGroup {
  members: string[];
  pairs: DuplicateLink[];
  weakest: number;
}

/** What a search for duplicates found. apart: pairs that are two people for certain, or likelier a household. */
export interface FoundDuplicates {
  contacts: number;
  compared: number;
  links: DuplicateLink[];
  apart: Pick<Link, "a" | "b">[];
}

const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The groups that links of at least `threshold` make; pairs that only others hold together have the weakest link's score. */
export function groupDuplicates(
  { links, apart }: Pick<FoundDuplicates, "links" | "apart">,
  threshold: number,
): DuplicateGroup[] {
  const strong = links.filter(({ score }) => score >= threshold);
  const byPair = new Map(strong.map((link) => [keyOf(link.a, link.b), link]));
  return groupLinks(strong, apart).map((group) => {
    const members = group.toSorted();
    const direct = members.flatMap((a, at) =>
      members.slice(at + 1).flatMap((b) => byPair.get(keyOf(a, b)) ?? []),
    );
    const weakest = Math.min(...direct.map(({ score }) => score));
    const pairs = members.flatMap((a, at) =>
      members
        .slice(at + 1)
        .map(
          (b): DuplicateLink =>
            byPair.get(keyOf(a, b)) ?? { a, b, score: weakest, why: "both fit others of the group" },
        ),
    );
    return { members, pairs, weakest };
  });
}
