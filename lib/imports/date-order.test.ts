import { describe, expect, it } from "vitest";
import { findDateOrder, showDate, weighDates } from "./date-order";
import { profileColumn } from "./headers/profile-column";

const orderOf = (...columns: string[][]) => findDateOrder(columns.map((values) => profileColumn(values)));

describe("findDateOrder", () => {
  it.each([
    [
      "a day beyond 12 in second place",
      ["03/04/1980", "03/25/1980"],
      { order: "mdy", sure: true, example: "03/04/1980" },
    ],
    [
      "a day beyond 12 in first place",
      ["25.3.80", "3.4.80"],
      { order: "dmy", sure: true, example: "3.4.80" },
    ],
    ["nothing that proves it", ["03/04/1980"], { order: "mdy", sure: false, example: "03/04/1980" }],
    ["both", ["25/03/1980", "25/04/1980", "03/25/1980"], { order: "dmy", sure: false, example: "" }],
    ["other dates", ["1980-03-04", "4 March 1980", "19800304"], { order: "mdy", sure: true, example: "" }],
    ["day and month alike", ["04/04/1980"], { order: "mdy", sure: true, example: "" }],
    ["a time behind", ["25/03/1980 10:00"], { order: "dmy", sure: true, example: "" }],
  ])("reads %s", (_case, values, found) => expect(orderOf(values)).toMatchObject(found));

  it("knows when the order doesn't matter", () => {
    expect(orderOf(["1980-03-04"], ["4 March 1980"]).matters).toBe(false);
    expect(orderOf(["13/04/1980"]).matters).toBe(true);
  });

  it("takes one column's proof for the others", () => {
    expect(orderOf(["03/04/1980"], ["25/04/2020"])).toMatchObject({
      order: "dmy",
      sure: true,
      example: "03/04/1980",
    });
  });
});

it("counts each date as often as it stands there", () => {
  expect(
    weighDates([
      ["13/1/2020", 3],
      ["1/13/2020", 2],
      ["phone 555-12-34", 9],
    ]),
  ).toMatchObject({ dmy: 3, mdy: 2, either: 0 });
});

it("shows a date as it is read", () => {
  expect(showDate("03/04/1980", "mdy")).toBe("4 Mar 1980");
  expect(showDate("3.4.1980", "dmy")).toBe("3 Apr 1980");
});
