import { expect, it } from "vitest";
import { factsLine } from "./facts-line";

const nothing = { birth_date: null, party: null, city: null, state: null, precinct: null };
const today = new Date("2026-12-01T12:00:00Z");

it.each([
  [nothing, null, ""],
  [{ ...nothing, birth_date: "1993-01-22", party: "D" }, 3, "33 · Democratic · votes 3 of 4"],
  [{ ...nothing, city: "ST. LOUIS", state: "MO", precinct: "Ward 2" }, null, "St. Louis, MO · Ward 2"],
  [{ ...nothing, birth_date: "2026-12-01", party: "Whig", state: "OH" }, 0, "0 · Whig · OH · votes 0 of 4"],
])("%o with %s votes is “%s”", (contact, turnout, words) => {
  expect(factsLine(contact, turnout, today)).toBe(words);
});
