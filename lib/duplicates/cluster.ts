/** Two people by their ids, and how likely they are one, 0 to 1. */
export interface Link {
  a: string;
  b: string;
  score: number;
}

/**
 * Groups people who are one by their links, the likeliest first. Two groups become one only while no pair across them is in `apart`:
 * what fits each of two people but not one of them is no bridge. Gives groups of two and more.
 */
export function groupLinks(links: readonly Link[], apart: readonly Pick<Link, "a" | "b">[]): string[][] {
  const groupOf = new Map<string, string>();
  const members = new Map<string, string[]>();
  const foes = new Map<string, Set<string>>();
  const group = (person: string) => groupOf.get(person) ?? person;
  for (const { a, b } of apart) {
    foes.set(a, (foes.get(a) ?? new Set()).add(b));
    foes.set(b, (foes.get(b) ?? new Set()).add(a));
  }
  const listOf = (id: string) => members.get(id) ?? [id];
  for (const { a, b } of links.toSorted((x, y) => y.score - x.score)) {
    const [one, other] = [group(a), group(b)];
    if (one === other) continue;
    const [small, large] = listOf(one).length < listOf(other).length ? [one, other] : [other, one];
    const theirs = listOf(large);
    if (listOf(small).some((person) => theirs.some((friend) => foes.get(person)?.has(friend)))) continue;
    const whole = [...theirs, ...listOf(small)];
    for (const person of listOf(small)) groupOf.set(person, large);
    groupOf.set(large, large);
    members.set(large, whole);
    members.delete(small);
  }
  return [...members.values()];
}
