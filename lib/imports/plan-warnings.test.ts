import { expect, it } from "vitest";
import { noFigures, type Plan } from "./import-plan";
import { planWarnings } from "./plan-warnings";

const plan = (updated: number, overwritten: number, contactsBefore = 100): Plan => ({
  figures: { ...noFigures(), updated },
  problems: [],
  rules: [],
  changes: [{ field: "email", filled: 50, overwritten, cleared: 0 }],
  contactsBefore,
  planMs: 0,
});

it.each([
  ["few changes", plan(30, 20), []],
  ["more than 30 % changed", plan(31, 0), ["changed:31"]],
  ["a field overwritten in more than 20 %", plan(21, 21), ["field:email:21"]],
  ["both", plan(60, 60), ["changed:60", "field:email:60"]],
  ["an empty campaign", plan(0, 0, 0), []],
])("%s", (_case, of, keys) => expect(planWarnings(of).map(({ key }) => key)).toEqual(keys));

it("says how many, and of what", () => {
  expect(planWarnings(plan(60, 60)).map(({ message }) => message)).toEqual([
    "Change 60 contacts, 60 % of all who are there",
    "Overwrite “E-mail” of 60 contacts, 60 % of all",
  ]);
});
