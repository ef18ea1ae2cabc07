import fc from "fast-check";
import { expect, it } from "vitest";
import { groupLinks } from "./cluster";

const pair = (a: number, b: number, score = 1) => ({ a: String(a), b: String(b), score });
const sorted = (groups: string[][]) => groups.map((group) => group.toSorted().map(Number)).sort();

it("groups whoever is linked, directly or through others", () => {
  expect(sorted(groupLinks([pair(1, 2), pair(3, 4), pair(2, 5)], []))).toEqual([
    [1, 2, 5],
    [3, 4],
  ]);
});

it("lets nobody be a bridge between two who are apart; the likelier link holds", () => {
  expect(sorted(groupLinks([pair(1, 2, 0.9), pair(2, 3, 0.95)], [pair(1, 3)]))).toEqual([[2, 3]]);
});

it("never has two who are apart in one group, and nobody in two", () => {
  const pairs = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 13, max: 25 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  );
  fc.assert(
    fc.property(pairs, pairs, (links, foes) => {
      const apart = foes.map(([a, b]) => pair(a, b));
      const groups = groupLinks(
        links.map(([a, b, score]) => pair(a, b, score)),
        apart,
      );
      const all = groups.flat();
      expect(new Set(all).size).toBe(all.length);
      for (const group of groups)
        expect(apart.some(({ a, b }) => group.includes(a) && group.includes(b))).toBe(false);
    }),
  );
});
