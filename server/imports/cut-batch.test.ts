import { expect, it } from "vitest";
import { cutBatch } from "./cut-batch";

const rowsOf = (...lengths: number[]) =>
  lengths.map((length, row) => ({ row, person: JSON.stringify({ notes: "ü".repeat(length) }) }));

it.each([
  ["nothing of no rows", [], 100, []],
  ["all that fit", [10, 10], 100, [0, 1]],
  ["those that fit, in bytes as they are sent", [20, 20, 20], 110, [0, 1]],
  ["one row however long it is", [500, 1], 100, [0]],
])("takes %s", (_, lengths, limit, taken) => {
  expect(cutBatch(rowsOf(...lengths), limit).map(({ row }) => row)).toEqual(taken);
});

it("keeps 5,000 rows with long notes below what the API takes", () => {
  const taken = cutBatch(rowsOf(...Array.from({ length: 5_000 }, () => 4_000)));
  expect(taken.length).toBeGreaterThan(1_000);
  expect(Buffer.byteLength(JSON.stringify(taken))).toBeLessThan(16_000_000);
});
