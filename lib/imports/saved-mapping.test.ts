import { describe, expect, it } from "vitest";
import type { Mapping } from "@/lib/people/mapping";
import { carryOver, commonPart, findAlike, likeness } from "./saved-mapping";

const saved = (headers: string[], mapping: Mapping) => ({ headers, mapping });

describe("likeness", () => {
  it.each([
    ["the same in another order and case", ["A", "b "], ["B", "a"], 1],
    ["four of five", ["a", "b", "c", "d", "e"], ["a", "b", "c", "d"], 0.8],
    ["a repeated header counts twice", ["a", "a"], ["a"], 0.5],
    ["blank headers count for nothing", ["a", ""], ["a", "", ""], 1],
    ["nothing", [""], [""], 0],
    ["the file of the rows that were not used", ["a", "b"], ["line", "reason", "a", "b"], 1],
  ])("%s", (_case, a, b, share) => expect(likeness(a, b)).toBeCloseTo(share));
});

it("finds the list that is most like another, and none that is too unlike", () => {
  const near = saved(["a", "b", "c", "d"], []);
  const nearer = saved(["a", "b", "c", "d", "e"], []);
  expect(findAlike([near, nearer], ["e", "d", "c", "b", "a"])).toBe(nearer);
  expect(findAlike([near], ["a", "b", "c", "x"])).toBeNull();
});

it("carries what was said of a column over by its header", () => {
  const before = saved(
    ["Mail", "Mail", "Age"],
    [
      { index: 0, target: "email" },
      { index: 1, target: null },
      { index: 2, target: "custom:Years" },
    ],
  );
  expect(carryOver(before, ["age", "new", "mail", "mail"])).toEqual([
    { index: 0, target: "custom:Years" },
    { index: 2, target: "email" },
    { index: 3, target: null },
  ]);
  expect(commonPart(before).mapping).toEqual([{ index: 0, target: "email" }]);
});
