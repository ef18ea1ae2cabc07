import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markChanges } from "./mark-changes";

/** The text with what is changed in brackets. */
const marked = (text: string, other: string) =>
  markChanges(text, other)
    .map((part) => (part.changed ? `[${part.text}]` : part.text))
    .join("");

describe("the changed letters of a text", () => {
  it.each([
    ["Katherine", "Kathy", "Kath[erine]", "Kath[y]"],
    ["118 Quarry Road", "118 Quarry Rd, Apt 4", "118 Quarry R[oad]", "118 Quarry R[d, Apt 4]"],
    ["k.nolan@example.org", "k.nolan@exampel.org", "k.nolan@examp[le].org", "k.nolan@examp[el].org"],
    ["12 Oak Street Apt 5", "14 Oak St Apt 5", "1[2] Oak St[reet] Apt 5", "1[4] Oak St Apt 5"],
    ["(216) 555-0164", "(216) 555-0129", "(216) 555-01[64]", "(216) 555-01[29]"],
    ["Ann", "Ann", "Ann", "Ann"],
    ["Ann", "", "[Ann]", ""],
    ["SMITH", "Smith", "S[MITH]", "S[mith]"],
    ["12 Oak", "12  Oak", "12 Oak", "12 [ ]Oak"],
    ["👩‍👩‍👧 club", "👩‍👩‍👦 club", "[👩‍👩‍👧] club", "[👩‍👩‍👦] club"],
    ["e\u0301", "e", "[e\u0301]", "[e]"],
    ["aa", "aaa", "aa", "aa[a]"],
  ])("%j beside %j", (one, other, ownMarks, otherMarks) => {
    expect(marked(one, other)).toBe(ownMarks);
    expect(marked(other, one)).toBe(otherMarks);
  });

  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc
      .array(fc.constantFrom("12", "Oak", "St", "Street", "🎉", "👩‍👩‍👧", " ", "  ", "\t"), { maxLength: 40 })
      .map((of) => of.join("")),
    fc.array(fc.constantFrom("a", "b "), { minLength: 190, maxLength: 500 }).map((of) => of.join("")),
  );

  it("leave the text as it is, in runs that alternate, with no sign halved", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const parts = markChanges(one, other);
        expect(parts.map((part) => part.text).join("")).toBe(one);
        expect(parts.every((part) => part.text !== "" && !/\p{Surrogate}/u.test(part.text))).toBe(true);
        expect(parts.every((part, at) => part.changed !== parts[at - 1]?.changed)).toBe(true);
      }),
    );
  });

  it("are none in the same text, and what isn't changed stands in both, in one order", () => {
    const kept = (one: string, other: string) =>
      markChanges(one, other)
        .filter(({ changed }) => !changed)
        .map((part) => part.text)
        .join("");
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(kept(one, one)).toBe(one);
        let rest = other;
        for (const letter of kept(one, other)) {
          expect(rest).toContain(letter);
          rest = rest.slice(rest.indexOf(letter) + letter.length);
        }
      }),
    );
  });
});
