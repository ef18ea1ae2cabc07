/** A pair of people by number, with its weight in bits. */
export interface WeighedPair {
  a: number;
  b: number;
  weight: number;
}

/**
 * Groups people who are one by pairs, the likeliest first. Two groups become one only while no pair across them is in `apart`:
 * what fits each of two people but not one of them is no bridge. Gives groups of two and more.
 */
export function groupPairs(
  pairs: readonly WeighedPair[],
  apart: readonly Pick<WeighedPair, "a" | "b">[],
): number[][] {
  const groupOf = new Map<number, number>();
  const members = new Map<number, number[]>();
  const foes = new Map<number, Set<number>>();
  const group = (person: number) => groupOf.get(person) ?? person;
  for (const { a, b } of apart) {
    foes.set(a, (foes.get(a) ?? new Set()).add(b));
    foes.set(b, (foes.get(b) ?? new Set()).add(a));
  }
  const listOf = (id: number) => members.get(id) ?? [id];
  for (const { a, b } of pairs.toSorted((x, y) => y.weight - x.weight)) {
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
