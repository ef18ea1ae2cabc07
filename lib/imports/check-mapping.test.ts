import { expect, it } from "vitest";
import type { Target } from "@/lib/people/fields";
import { findMappingProblems } from "./check-mapping";

const kinds = (...targets: Target[]) =>
  findMappingProblems(targets.map((target, index) => ({ index, target }))).map(({ kind }) => kind);

it.each<[Target[], string[]]>([
  [["first_name", "last_name", null], []],
  [["work_phone"], []],
  [["email", "tags", "tags", "notes", "notes"], []],
  [["city"], ["nobody_known"]],
  [["email", "email"], ["used_twice"]],
  [["email", "custom:Shirt", "custom:shirt "], ["used_twice"]],
  [["email", "occupation", "custom:Occupation"], ["used_twice"]],
  [["email", "custom:Shirt", "custom:Shoe", "custom:Email"], []],
])("%j has the problems %j", (targets, problems) => {
  expect(kinds(...targets)).toEqual(problems);
});

it("lets a field be joined from columns that each have a place, where it can be joined", () => {
  const joined = (target: "address1" | "email") =>
    findMappingProblems([
      { index: 0, target: "last_name" },
      { index: 1, target, place: 0 },
      { index: 2, target, place: 1 },
    ]).map(({ kind }) => kind);
  expect(joined("address1")).toEqual([]);
  expect(joined("email")).toEqual(["used_twice"]);
});

it("doesn't let a column of who agreed say who didn't, until somebody says what its words mean", () => {
  const mapping = [
    { index: 0, target: "email" as const },
    { index: 1, target: "do_not_text" as const },
  ];
  const problems = (header: string, words = {}) =>
    findMappingProblems(mapping, ["Email", header], words).map(({ kind, indexes }) => [kind, ...indexes]);
  expect(problems("SMS Opt-In")).toEqual([["who_agreed", 1]]);
  expect(problems("SMS Opt-Out")).toEqual([]);
  expect(problems("SMS Opt-In", { 1: { yes: "no" } })).toEqual([]);
});
