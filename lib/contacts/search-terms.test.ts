import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSearchTerms, searchLimits } from "./search-terms";

describe("reading what was typed", () => {
  it("joins numbers that stand side by side into one phone, and keeps each for itself", () => {
    expect(readSearchTerms("614 5550 smith")).toMatchObject([
      { kind: "number", digits: "6145550", parts: [{ digits: "614" }, { digits: "5550" }] },
      { kind: "word", text: "smith" },
    ]);
  });

  it.each([
    ["+1 (614) 555-0101", "16145550101"],
    ["614 555 0101", "6145550101"],
    ["(614) 555-01", "61455501"],
    ["+1 (614) 5", "16145"],
  ])("takes %s for a phone and nothing else", (text, digits) => {
    expect(readSearchTerms(text)).toEqual([{ kind: "number", digits, parts: [] }]);
  });

  it.each([
    ["42", { digits: null, email: true, id: false }],
    ["614", { digits: "614", email: false, id: false }],
    ["0101", { digits: "0101", email: true, id: false }],
    ["07072", { digits: "07072", email: true, id: true }],
  ])("looks for the number %s in %j", (text, part) => {
    expect(readSearchTerms(text)).toMatchObject([{ parts: [part] }]);
  });

  it.each([
    ["12", null],
    ["123", "123"],
    ["0049 30 123456", "4930123456"],
    ["1234567890123456", null],
  ])("gives “%s” the digits %s", (text, digits) => {
    expect(readSearchTerms(text)).toMatchObject([{ kind: "number", digits }]);
  });

  it.each([
    ["obrien", ["obrien", "o'brien"]],
    ["O’Brien", ["o'brien", "obrien", "o’brien"]],
    ["mcdonald", ["mcdonald", "m'cdonald", "mc donald"]],
    ["Smith-Jones", ["smith-jones", "smithjones", "smith jones"]],
    ["ann@x", []],
    ["-", ["-"]],
  ])("looks for %s as the names %j", (text, names) => {
    expect(readSearchTerms(text)).toMatchObject([{ kind: "word", names }]);
  });

  it("takes only words with a digit for ids", () => {
    expect(readSearchTerms("oh oh7")).toMatchObject([{ id: false }, { id: true }]);
  });

  it("gives a bounded number of terms for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
        expect(readSearchTerms(text).length).toBeLessThanOrEqual(searchLimits.terms);
      }),
    );
  });
});
