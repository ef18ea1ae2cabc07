import { describe, expect, it } from "vitest";
import { readCrosswalk } from "./crosswalk";

describe("readCrosswalk", () => {
  it.each([
    [
      "precinct,district\nWard 1,3\nWard 2,12\n",
      [
        ["Ward 1", "3"],
        ["Ward 2", "12"],
      ],
    ],
    [
      '"Columbus, 1-A";"CD 03"\r\n"Columbus ""B""";12',
      [
        ["Columbus, 1-A", "3"],
        ['Columbus "B"', "12"],
      ],
    ],
    [
      "\ufeff101\tHD-007\n\n102\tHD-008",
      [
        ["101", "7"],
        ["102", "8"],
      ],
    ],
  ] as const)("reads %j", (text, districts) => {
    expect(readCrosswalk(text)).toEqual({
      districts: new Map(districts.map(([a, b]) => [a, b])),
      badLines: [],
    });
  });

  it("says which lines it can't use", () => {
    const { districts, badLines } = readCrosswalk("Ward 1,3\nWard 2\n,4\nWard 1,5\nWard 1,3\n");
    expect([...districts]).toEqual([["Ward 1", "3"]]);
    expect(badLines).toEqual([2, 3, 4]);
  });
});
