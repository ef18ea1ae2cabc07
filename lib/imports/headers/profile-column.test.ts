import fc from "fast-check";
import { expect, test } from "vitest";
import { profileColumn } from "./profile-column";
import { valueKinds } from "./value-kinds";

test.each([
  ["(555) 555-0100", ["phone"]],
  ["555-0100", ["phone"]],
  ["614 555 0100 x12", ["phone"]],
  ["+447911123456", ["phone", "number"]],
  ["6145550100", ["phone", "number"]],
  ["1980", ["number", "year"]],
  ["01/02/1980", ["date"]],
  ["2024-01-02T03:04:05Z", ["date"]],
  ["3/15/2024 2:33 PM", ["date"]],
  ["Jan 5, 1980", ["date"]],
  ["19800102", ["date", "number"]],
  ["43215", ["zip", "number"]],
  ["43215-1234", ["zip"]],
  ["ann@example.com", ["email"]],
  ["a@b", []],
  ["https://example.com/x", ["url"]],
  ["12 Main St", ["streetAddress"]],
  ["PO Box 12", ["streetAddress"]],
  ["100 1/2 E 3rd Ave", ["streetAddress"]],
  ["Yes", ["yesNo", "name"]],
  ["NPA", ["name", "party"]],
  ["OH", ["stateCode", "name"]],
  ["North Carolina", ["stateCode", "name", "fullName"]],
  ["Smith, John A", ["fullName"]],
  ["M", ["name", "gender"]],
  ["$1,234.50", ["number"]],
  ["not a\nname", []],
])("%s is of the kinds %j", (value, kinds) => {
  expect(valueKinds(value)).toEqual(kinds);
});

test("a profile counts filled cells, distinct values and lengths, and leaves blanks out of shares", () => {
  const profile = profileColumn(["a@example.com", " ", "b@example.com", "a@example.com", "none", ""]);
  expect(profile).toMatchObject({ values: 6, distinct: 3, minLength: 4, maxLength: 13 });
  expect(profile.blankShare).toBeCloseTo(2 / 6);
  expect(profile.share.email).toBeCloseTo(3 / 4);
  expect(profile.top[0]).toEqual(["a@example.com", 2]);
});

test("the twenty most frequent values come first, ties as in the file", () => {
  const values = Array.from({ length: 30 }, (_, at) => `value ${at}`);
  const { top } = profileColumn([...values, "value 29", "value 29", "value 25"]);
  expect(top).toHaveLength(20);
  expect(top.slice(0, 4)).toEqual([
    ["value 29", 3],
    ["value 25", 2],
    ["value 0", 1],
    ["value 1", 1],
  ]);
});

test("an empty column has no shares and no lengths", () => {
  expect(profileColumn(["", "  "])).toMatchObject({
    blankShare: 1,
    distinct: 0,
    minLength: 0,
    maxLength: 0,
    top: [],
  });
});

test("any text can be profiled, and shares stay between 0 and 1", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 })), (values) => {
      const profile = profileColumn(values);
      expect(Object.values(profile.share).every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(profile.top.length).toBeLessThanOrEqual(20);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["digits", "1".repeat(100)],
  ["dots", "a.".repeat(55)],
  ["spaces between letters", "a ".repeat(55)],
  ["commas", `${"1,".repeat(55)}x`],
  ["at signs", `${"a".repeat(50)}@${"a.".repeat(30)}`],
])("a thousand hostile cells of %s take no time", (_, value) => {
  const values = Array.from({ length: 1000 }, (__, at) => `${value}${at}`);
  const start = performance.now();
  profileColumn(values);
  expect(performance.now() - start).toBeLessThan(200);
});
