import { expect, it } from "vitest";
import { readingWords, undoneWords } from "./import-words";
import type { Reading } from "./reading";

const read = (facts: Partial<Reading>) =>
  readingWords({
    rows: 418,
    unreadable: 0,
    columns: [{}, {}],
    delimiter: ";",
    encoding: "windows-1252",
    headerLine: 3,
    ...facts,
  } as Reading);

it("says how a list was read", () => {
  expect(read({})).toBe("418 rows · 2 columns, semicolons · Windows-1252 · header in line\u00a03");
});

it("counts the rows that can't be read, so that the sum is the ledger's", () => {
  expect(read({ unreadable: 1 })).toMatch(/^418 rows · 1 more can't be read · 2 columns/);
});

it.each([
  [{ removed: 388, restored: 0, kept: 0 }, "388 contacts removed."],
  [
    { removed: 1, restored: 1200, kept: 1 },
    "1 contact removed, 1,200 put back as before, 1 changed since was kept.",
  ],
  [{ removed: 0, restored: 0, kept: 0 }, "It had changed no contact."],
])("says what an undo did: %j", (figures, words) => {
  expect(undoneWords(figures)).toBe(words);
});
