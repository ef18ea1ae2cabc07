import fc from "fast-check";
import { expect, it } from "vitest";
import { Random, weightedPairs, weightedTable } from "./random";

it("gives the same numbers for the same seed, stream and index, others for others", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), fc.nat(), (seed, stream, index) => {
      const draw = (random: Random) => [random.next(), random.next(), random.next()];
      const first = draw(new Random(seed, stream, index));
      expect(draw(new Random(0).reseed(seed, stream, index))).toEqual(first);
      expect(draw(new Random(seed, stream, index + 1))).not.toEqual(first);
      expect(draw(new Random(seed, stream + 1, index))).not.toEqual(first);
    }),
  );
});

it("draws evenly, even when each draw has its own index", () => {
  const counts = new Array<number>(10).fill(0);
  const random = new Random(1);
  for (let index = 0; index < 100_000; index++) {
    const slot = random.reseed(3, 4, index).below(10);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

it("draws by weight", () => {
  const table = weightedPairs([
    ["often", 7],
    ["sometimes", 2.5],
    ["rarely", 0.5],
    ["never", 0],
  ]);
  const counts: Record<string, number> = {};
  const random = new Random(8);
  for (let draw = 0; draw < 100_000; draw++) {
    const value = random.weighted(table);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  expect((counts.often ?? 0) / 100_000).toBeCloseTo(0.7, 2);
  expect((counts.sometimes ?? 0) / 100_000).toBeCloseTo(0.25, 2);
  expect((counts.rarely ?? 0) / 100_000).toBeCloseTo(0.05, 2);
  expect(counts.never).toBeUndefined();
});

it("refuses a table without one weight a value", () => {
  expect(() => weightedTable([], [])).toThrow(RangeError);
  expect(() => weightedTable(["a"], [1, 2])).toThrow(RangeError);
});
