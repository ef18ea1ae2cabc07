import { expect, it } from "vitest";
import { countyNames } from "./county-codes";

it.each([
  ["OH", 88, "25", "Franklin"],
  ["OH", 88, "88", "Wyandot"],
  ["OH", 88, "18", "Cuyahoga"],
  ["OH", 88, "31", "Hamilton"],
  ["OH", 88, "77", "Summit"],
  ["NY", 62, "31", "New York"],
  ["NY", 62, "24", "Kings"],
  ["NY", 62, "60", "Westchester"],
  ["FL", 67, "DAD", "Miami-Dade"],
  ["FL", 67, "WAS", "Washington"],
  ["WA", 39, "KI", "King"],
  ["WA", 39, "YA", "Yakima"],
])("%s has %i counties, and %s is %s", (state, count, code, name) => {
  expect(countyNames[state]?.size).toBe(count);
  expect(countyNames[state]?.get(code)).toBe(name);
});
