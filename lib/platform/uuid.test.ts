import { expect, it } from "vitest";
import { uuidv7 } from "./uuid";

it("gives ids of version 7 that sort in the order in which they were made, also within a millisecond", () => {
  const ids = Array.from({ length: 20_000 }, () => uuidv7());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it("says in its first 48 bits when it was made", () => {
  const before = Date.now();
  const ms = Number.parseInt(uuidv7().replace("-", "").slice(0, 12), 16);
  expect(ms).toBeGreaterThanOrEqual(before);
  expect(ms).toBeLessThan(before + 1_000);
});
