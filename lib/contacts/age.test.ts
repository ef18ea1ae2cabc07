import { expect, it } from "vitest";
import { ageOn } from "./age";

it.each([
  ["1993-01-22", "2026-01-21", 32],
  ["1993-01-22", "2026-01-22", 33],
  ["1993-12-01", "2026-11-30", 32],
  ["2000-02-29", "2026-02-28", 25],
  ["2000-02-29", "2026-03-01", 26],
  ["2026-12-01", "2026-12-01", 0],
  ["2030-01-01", "2026-12-01", null],
  [null, "2026-12-01", null],
  ["1993", "2026-12-01", null],
])("who was born on %s is on %s %s years old", (born, today, age) => {
  expect(ageOn(born, new Date(`${today}T12:00:00Z`))).toBe(age);
});
