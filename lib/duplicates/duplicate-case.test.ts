import { describe, expect, it } from "vitest";
import { compareShown } from "./compare-shown";
import { asItWillBe, contactLine, standingOf } from "./duplicate-case";
import { keepWords } from "./keep-words";

const katherine = {
  first_name: "Katherine",
  last_name: "Nolan",
  email: "k.nolan@example.org",
  home_phone: null,
  cell_phone: "12165550164",
  birth_date: "1969-11-06",
  support_level: null,
  do_not_contact: "text",
};
const kathy = {
  ...katherine,
  first_name: "Kathy",
  email: "kathy@example.org",
  home_phone: "12165550129",
  do_not_contact: "call",
};
const { texts, differing, same, marks } = compareShown([katherine, kathy]);

describe("contacts who may be one", () => {
  it("differ where one has another value or none, of which all but marks can be picked", () => {
    expect(differing.map(({ column, isChoice }) => [column, isChoice])).toEqual([
      ["first_name", true],
      ["home_phone", true],
      ["email", true],
      ["do_not_contact", false],
    ]);
    expect(same).toEqual([
      { column: "last_name", label: "Last name", text: "Nolan" },
      { column: "cell_phone", label: "Cell phone", text: "(216) 555-0164" },
      { column: "birth_date", label: "Date of birth", text: "6 Nov 1969" },
    ]);
    expect(marks).toBe("Don't call or text");
    expect(compareShown([{ first_name: "Ann" }, { first_name: "Ann" }])).toMatchObject({
      differing: [],
      marks: "",
    });
  });

  it.each([
    ["first_name", 0, 0],
    ["first_name", 1, 1],
    ["home_phone", 0, 1],
    ["support_level", 0, undefined],
    ["no_such_column", 1, undefined],
  ])("%s of contact %i comes from %s", (column, wanted, from) => {
    expect(standingOf(texts, column, wanted)).toBe(from);
  });

  it("will be one with the kept one's values, its blanks filled, what is picked and every mark", () => {
    expect(asItWillBe(texts, 0, { email: 1 }, marks)).toMatchObject({
      first_name: "Katherine",
      email: "kathy@example.org",
      home_phone: "(216) 555-0129",
      support_level: "",
      do_not_contact: "Don't call or text",
    });
    expect(asItWillBe(texts, 1, { first_name: 0 }, marks)).toMatchObject({
      first_name: "Katherine",
      email: "kathy@example.org",
    });
  });

  it("are written in a line without what isn't known", () => {
    const [shown = {}] = compareShown([
      { ...kathy, address1: "118 Quarry Rd", city: "Euclid", zip: "44117" },
    ]).texts;
    expect(contactLine(shown)).toEqual({
      name: "Kathy Nolan",
      facts: [
        "born 6 Nov 1969",
        "118 Quarry Rd, Euclid 44117",
        "kathy@example.org",
        "(216) 555-0164",
        "home (216) 555-0129",
        "Don't call",
      ],
    });
    expect(contactLine({})).toEqual({ name: "No name", facts: [] });
  });

  it.each([
    [
      ["Katherine", "Kathy"],
      ["Katherine", "Kathy"],
    ],
    [
      ["Ann", "Ann"],
      ["the first", "the second"],
    ],
    [
      ["Ann", "Ann", "Anne"],
      ["the first", "the second", "Anne"],
    ],
    [
      ["", " "],
      ["the first", "the second"],
    ],
    [Array.from({ length: 12 }, (_, at) => `A${at}`), Array.from({ length: 9 }, (_, at) => `A${at}`)],
  ])("%j are called %j where one is kept", (names, words) => {
    expect(keepWords(names.map((first_name) => ({ first_name })))).toEqual(words);
  });
});
