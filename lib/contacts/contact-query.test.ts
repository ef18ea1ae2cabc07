import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import {
  contactFilters,
  contactSorts,
  contactsHref,
  noFilters,
  readContactQuery,
  unknownValue,
} from "./contact-query";
import { decodeCursor, encodeCursor } from "./cursor";

const rivera = Slug.parse("rivera");
const a = Slug.parse("a");

const paramsOf = (href: string) => Object.fromEntries(new URL(href, "http://x").searchParams);

describe("the address of a contacts page", () => {
  it("says nothing where everything is as usual", () => {
    expect(contactsHref(rivera, {})).toBe("/c/rivera/contacts");
    expect(contactsHref(rivera, readContactQuery({}))).toBe("/c/rivera/contacts");
  });

  it("brings back what was put into it", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((value) => value.trim() !== "");
    const query = fc.record({
      words: text,
      filters: fc.record({
        county: fc.option(text),
        district: fc.option(text),
        party: fc.option(text),
        support: fc.option(fc.constantFrom("1" as const, "5" as const, unknownValue as "-")),
        tag: fc.option(fc.uuid()),
        source: fc.option(text),
        dnc: fc.option(fc.constantFrom("call" as const, "mail" as const)),
        import: fc.option(fc.uuid()),
      }),
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
        expect(readContactQuery(paramsOf(contactsHref(a, asked)))).toEqual(asked);
      }),
    );
  });

  it("reads anything without failing, and what makes no sense as nothing", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("q", "sort", "at", ...contactFilters), fc.string({ unit: "binary" })),
        (params) => {
          readContactQuery(params);
        },
      ),
    );
    const strange = { support: "6", tag: "x", dnc: "fax", import: "1", sort: "-phone", at: "?", county: "" };
    expect(readContactQuery(strange)).toEqual({
      words: "",
      filters: noFilters,
      sort: "last",
      descending: false,
      cursor: null,
    });
    expect(readContactQuery({ q: ["a", "b"], county: ["x", "y"] })).toMatchObject({
      words: "a",
      filters: { county: "x" },
    });
  });
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
