import { expect, it } from "vitest";
import type { Mapping } from "@/lib/people/mapping";
import { joinColumns, joinParts, recipesOf } from "./joins";

const mapping: Mapping = [
  { index: 0, target: "address1", place: 1 },
  { index: 1, target: "address1", place: 0 },
  { index: 2, target: "email" },
  { index: 3, target: null },
];

it("finds recipes in their order", () => {
  expect(recipesOf(mapping)).toEqual([{ field: "address1", indexes: [1, 0] }]);
});

it("joins columns anew; what is no part any more is not used", () => {
  expect(joinColumns(mapping, { field: "address1", indexes: [3, 1] })).toEqual([
    { index: 0, target: null },
    { index: 1, target: "address1", place: 1 },
    { index: 2, target: "email" },
    { index: 3, target: "address1", place: 0 },
  ]);
  expect(joinColumns(mapping, { field: "address1", indexes: [0] })[0]).toEqual({
    index: 0,
    target: "address1",
  });
});

it("makes a value of parts", () => {
  expect(joinParts("address1", ["12", " ", "Main St "])).toBe("12 Main St");
  expect(joinParts("home_phone", ["614", "5550101"])).toBe("614-5550101");
  expect(joinParts("date_of_birth", ["1980", "3", "4"])).toBe("1980-3-4");
  expect(joinParts("date_of_birth", ["1980", "", "4"])).toBe("");
});
