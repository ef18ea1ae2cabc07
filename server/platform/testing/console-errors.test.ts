import { expect, it } from "vitest";
import { expectConsoleError } from "./console-errors";

it.fails("fails a test that says an error", () => {
  console.error("something", "went wrong");
});

it("lets a test say what it expects", () => {
  expectConsoleError(/^something went/);
  console.error("something", "went wrong");
});

it.fails("fails a test that says another error than it expects", () => {
  expectConsoleError(/^something went/);
  console.error("something else");
});

it.fails("fails a test that doesn't say what it expects", () => {
  expectConsoleError(/^something went/);
  expect(true).toBe(true);
});
