import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { actionWords } from "./action-words";

const named = /(?:campaignAction|adminAction)\(\s*"(\w+)"/gu;
const actions = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "actions.ts")
  .flatMap((file) => [...readFileSync(path.join("app", file), "utf8").matchAll(named)])
  .map(([, name]) => name ?? "");

test("every action has words of its own in the audit log", () => {
  const unnamed = actions.filter((name) => actionWords(name).toLowerCase() === name.replaceAll("_", " "));
  expect(actions.length).toBeGreaterThan(20);
  expect(unnamed).toEqual([]);
});

test("what has no words is shown by its name", () => {
  expect(actionWords("some_new_verb")).toBe("Some new verb");
});
