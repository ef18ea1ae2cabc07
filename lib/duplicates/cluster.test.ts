import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GroupMember, orderGroups } from "./cluster";

type Pair = readonly [a: number, b: number];
type Scored = readonly [...Pair, score: number];

const columnsOf = (pairs: readonly Pair[]) => ({
  a: Int32Array.from(pairs.map(([a]) => a)),
  b: Int32Array.from(pairs.map(([, b]) => b)),
});
const byScore = (links: readonly Scored[]) => links.toSorted(([, , x], [, , y]) => y - x);

function membersOf(people: number, links: readonly Scored[], apart: readonly Pair[]): GroupMember[] {
  const sorted = byScore(links);
  const score = Float64Array.from(sorted.map(([, , score]) => score));
  const columns = columnsOf(sorted.map(([a, b]) => [a, b]));
  return [...orderGroups(people, { ...columns, score }, columnsOf(apart))];
}

/** The groups of two and more of a certainty, as they are read of the order. */
function groupsAt(members: readonly GroupMember[], certainty: number): number[][] {
  const groups: number[][] = [];
  for (const { person, joins } of members) {
    if (joins < certainty || joins === 0) groups.push([person]);
    else groups.at(-1)?.push(person);
  }
  return tidy(groups);
}
const tidy = (groups: readonly number[][]) =>
  groups
    .filter(({ length }) => length > 1)
    .map((group) => group.toSorted((x, y) => x - y))
    .sort(([x = 0], [y = 0]) => x - y);

/** The same by asking each member of one group of each of the other. */
function groupSlowly(links: readonly Scored[], apart: readonly Pair[], certainty: number): number[][] {
  const groups = new Map<number, number[]>();
  const groupOf = (person: number) => groups.get(person) ?? [person];
  const areApart = (one: number, other: number) =>
    apart.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
  for (const [a, b, score] of byScore(links)) {
    const [one, other] = [groupOf(a), groupOf(b)];
    if (score < certainty || one.includes(b)) continue;
    if (one.some((person) => other.some((friend) => areApart(person, friend)))) continue;
    const whole = [...one, ...other];
    for (const person of whole) groups.set(person, whole);
  }
  return tidy([...new Set(groups.values())]);
}

it("groups whoever is linked, directly or through others", () => {
  const links: Scored[] = [
    [1, 2, 1],
    [3, 4, 1],
    [2, 5, 1],
  ];
  expect(groupsAt(membersOf(6, links, []), 0.5)).toEqual([
    [1, 2, 5],
    [3, 4],
  ]);
});

it("lets nobody be a bridge between two who are apart; the likelier link holds", () => {
  const links: Scored[] = [
    [1, 2, 0.9],
    [2, 3, 0.95],
  ];
  expect(groupsAt(membersOf(4, links, [[1, 3]]), 0.5)).toEqual([[2, 3]]);
});

describe("of any links", () => {
  const person = fc.integer({ min: 0, max: 15 });
  const pair = fc.tuple(person, person).filter(([a, b]) => a !== b);
  const score = fc.integer({ min: 50, max: 100 }).map((percent) => percent / 100);
  const links = fc.array(
    fc.tuple(pair, score).map(([[a, b], score]): Scored => [a, b, score]),
    { maxLength: 40 },
  );
  const apart = fc.array(pair, { maxLength: 25 });

  it("one order gives the groups of every certainty", () => {
    fc.assert(
      fc.property(links, apart, fc.array(score), (links, apart, certainties) => {
        const members = membersOf(16, links, apart);
        for (const certainty of [0.5, ...certainties])
          expect(groupsAt(members, certainty)).toEqual(groupSlowly(links, apart, certainty));
      }),
      { numRuns: 500 },
    );
  });

  it("everybody who is linked has one place, and one pool with all whom a link reaches", () => {
    fc.assert(
      fc.property(links, apart, (links, apart) => {
        const members = membersOf(16, links, apart);
        const linked = [...new Set(links.flatMap(([a, b]) => [a, b] as const))].sort((x, y) => x - y);
        expect(members.map(({ person }) => person).sort((x, y) => x - y)).toEqual(linked);
        expect(members.map(({ place }) => place)).toEqual(members.map((_, k) => k + 1));
        const poolOf = new Map(members.map(({ person, pool }) => [person, pool]));
        for (const [a, b] of links) expect(poolOf.get(a)).toBe(poolOf.get(b));
        const pools = groupSlowly(links, [], 0.5).length;
        expect(new Set(poolOf.values()).size).toBe(pools);
      }),
    );
  });
});

it("asks no member of a group of 20,000 whom it is apart from", () => {
  const people = 40_000;
  const star: Scored[] = Array.from({ length: people / 2 - 1 }, (_, k) => [0, k + 1, 0.9]);
  const apart: Pair[] = star.map(([, b]) => [b, people - 1]);
  const before = process.cpuUsage();
  const members = membersOf(people, [...star, [1, people - 1, 0.6]], apart);
  expect(groupsAt(members, 0.5).map(({ length }) => length)).toEqual([people / 2]);
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
});
