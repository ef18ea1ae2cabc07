import { expect, it } from "vitest";
import { findMappingProblems } from "./check-mapping";
import type { Target } from "./fields";

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
