import fc from "fast-check";
import { expect, test } from "vitest";
import { assignBest } from "./assign";

test("the sum counts, not the first come", () => {
  expect(
    assignBest([
      [0.9, 0.8],
      [0.85, 0],
    ]),
  ).toEqual([1, 0]);
});

test("pairs without score are not made", () => {
  expect(
    assignBest([
      [0, 0],
      [0.5, 0],
    ]),
  ).toEqual([-1, 0]);
  expect(assignBest([])).toEqual([]);
  expect(assignBest([[]])).toEqual([-1]);
});

/** The best sum by trying everything. */
function bestSum(scores: readonly (readonly number[])[], used: ReadonlySet<number> = new Set()): number {
  const [row, ...others] = scores;
  if (row === undefined) return 0;
  const sums = row.flatMap((score, at) =>
    used.has(at) ? [] : [score + bestSum(others, new Set([...used, at]))],
  );
  return Math.max(bestSum(others, used), ...sums);
}

test("no assignment is better, and no column is given twice", () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) => {
      const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
  fc.assert(
    fc.property(table, (scores) => {
      const columns = assignBest(scores);
      const given = columns.filter((column) => column >= 0);
      expect(new Set(given).size).toBe(given.length);
      expect(columns.reduce((sum, column, row) => sum + (scores[row]?.[column] ?? 0), 0)).toBe(
        bestSum(scores),
      );
    }),
    { numRuns: 150 },
  );
});
