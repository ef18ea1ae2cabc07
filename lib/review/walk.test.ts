import { expect, it } from "vitest";
import { readPlace, walkFrom } from "./walk";

it.each([
  [undefined, 0],
  ["1", 0],
  ["12", 11],
  ["0", 0],
  ["-3", 0],
  ["1.5", 0],
  ["x", 0],
  ["99999999999", 0],
  [["2", "3"], 0],
])("the address %j asks for case %i", (text, place) => {
  expect(readPlace(text)).toBe(place);
});

it.each([
  [0, 0, {}],
  [0, 1, {}],
  [0, 3, { laterHref: "/r?at=2" }],
  [1, 3, { earlierHref: "/r", laterHref: "/r?at=3" }],
  [2, 3, { earlierHref: "/r?at=2", laterHref: "/r" }],
])("from case %i of %i the ways are %j", (place, waiting, ways) => {
  expect(walkFrom({ path: "/r", place, waiting })).toEqual(ways);
});

it("keeps what else the address says", () => {
  const query = { sure: "70" };
  expect(walkFrom({ path: "/r", query, place: 1, waiting: 3 })).toEqual({
    earlierHref: "/r?sure=70",
    laterHref: "/r?sure=70&at=3",
  });
});
