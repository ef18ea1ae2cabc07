import { expect, it } from "vitest";
import { completeParts, type LedgerPart } from "./ledger-tone";

const parts: LedgerPart[] = [
  { label: "new", count: 7, tone: "good" },
  { label: "updated", count: 2, tone: "info" },
];

it("leaves parts alone that add up", () => {
  expect(completeParts(parts, 9)).toEqual(parts);
});

it.each([
  [10, 1, "not accounted for"],
  [6, 3, "counted twice"],
])("of a total of %s says that %s are %s", (total, count, label) => {
  expect(completeParts(parts, total).at(-1)).toEqual({ label, count, tone: "bad" });
});
