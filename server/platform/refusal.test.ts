import { expect, it, vi } from "vitest";
import { Refusal } from "./refusal";

it("is a refusal also where its module was evaluated a second time", async () => {
  vi.resetModules();
  const { Refusal: Other } = await import("./refusal");
  expect(Other).not.toBe(Refusal);
  expect(new Other("conflict", "no")).toBeInstanceOf(Refusal);
  expect(new Error("no")).not.toBeInstanceOf(Refusal);
  expect("Refusal").not.toBeInstanceOf(Refusal);
});
