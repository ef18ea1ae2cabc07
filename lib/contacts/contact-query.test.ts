import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { anyFilter } from "@/server/platform/testing/any-filter";
import { contactSorts, contactsHref, everyContact, isNarrowed, readContactQuery } from "./contact-query";
import { decodeCursor, encodeCursor } from "./cursor";

const rivera = Slug.parse("rivera");
const a = Slug.parse("a");

const paramsOf = (href: string) => Object.fromEntries(new URL(href, "http://x").searchParams);

describe("the address of a contacts page", () => {
  it("says nothing where everything is as usual", () => {
    expect(contactsHref(rivera, {})).toBe("/c/rivera/contacts");
    expect(readContactQuery({})).toEqual({ query: everyContact, problem: null });
    expect(contactsHref(rivera, everyContact)).toBe("/c/rivera/contacts");
    expect(isNarrowed(everyContact)).toBe(false);
  });

  it("brings back what was put into it", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((value) => value.trim() !== "" && !value.includes("\0"));
    const query = fc.record({
      words: text,
      filter: anyFilter,
      sort: fc.constantFrom(...contactSorts),
      descending: fc.boolean(),
      cursor: fc.option(
        fc.record({
          side: fc.constantFrom("after" as const, "before" as const),
          keys: fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }),
          id: fc.uuid().map((id) => PersonId.parse(id)),
          rank: fc.nat(),
        }),
      ),
    });
    fc.assert(
      fc.property(query, (asked) => {
        expect(readContactQuery(paramsOf(contactsHref(a, asked)))).toEqual({ query: asked, problem: null });
        expect(isNarrowed(asked)).toBe(true);
      }),
    );
  });

  it("can be written of any words, also of half a character", () => {
    expect(contactsHref(a, { words: "a\ud800" })).toBe("/c/a/contacts?q=a%EF%BF%BD");
  });

  it("reads anything without failing; a sort or page that makes no sense counts as not there", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("q", "sort", "at", "county", "support", "tag", "dnc", "import"),
          fc.string({ unit: "binary" }),
        ),
        (params) => {
          readContactQuery(params);
        },
      ),
    );
    expect(readContactQuery({ sort: "-phone", at: "?" })).toEqual({ query: everyContact, problem: null });
    expect(readContactQuery({ q: ["a", "b"], county: ["x", "y"] }).query).toMatchObject({
      words: "a",
      filter: { steps: [{ values: ["x"] }, { values: ["y"] }] },
    });
  });

  it.each([{ support: "6" }, { tag: "" }, { dnc: "fax" }, { import: "1" }, { county: "" }, { conty: "x" }])(
    "shows nobody, and says so, where a filter makes no sense: %j",
    (params) => {
      expect(readContactQuery(params)).toEqual({ query: null, problem: expect.any(String) });
    },
  );
});

describe("a cursor", () => {
  it("is null for text that isn't one", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void decodeCursor(text)));
    expect(decodeCursor(undefined)).toBeNull();
    expect(
      decodeCursor(encodeCursor({ side: "after", keys: ["é\u{10ffff}"], id: "x" as PersonId, rank: 0 })),
    ).toBeNull();
  });
});
