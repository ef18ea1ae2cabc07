import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import {
  filterChoices,
  queryWords,
  readVoterQuery,
  type VoterQuery,
  voterFilters,
  votersHref,
} from "./voter-query";

const acme = Slug.parse("acme");

const query = fc.record({
  words: fc.string({ maxLength: 50 }).map((text) => text.trim()),
  filters: fc
    .record(
      Object.fromEntries(
        voterFilters.map((name) => [name, fc.constantFrom(...Object.keys(filterChoices[name].choices))]),
      ),
      {
        requiredKeys: [],
      },
    )
    .map((filters) => ({ ...filters })),
  precinct: fc.string({ maxLength: 50 }).map((text) => text.trim()),
  score: fc.option(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 50 }).map((text) => text.trim() || "Score"),
      least: fc.option(fc.integer({ min: -999, max: 999 }).map((tenths) => tenths / 10)),
      most: fc.option(fc.integer({ min: 0, max: 99_999 })),
    }),
  ),
  after: fc.option(fc.tuple(fc.string({ maxLength: 50 }), fc.string({ maxLength: 50 }), fc.nat())),
});

describe("a query of voters", () => {
  it("is the same after its way through an address", () => {
    fc.assert(
      fc.property(query, (said) => {
        const { searchParams } = new URL(votersHref(acme, said as VoterQuery), "http://localhost");
        expect(readVoterQuery(Object.fromEntries(searchParams))).toEqual(said);
      }),
    );
  });

  it.each([
    [
      { party: "X", age: "5", after: "{", turnout: ["3", "1"] },
      { words: "", filters: { turnout: "3" }, precinct: "", score: null, after: null },
    ],
    [
      { score: "Turnout", least: "1e9", most: " 60.5 " },
      {
        words: "",
        filters: {},
        precinct: "",
        score: { name: "Turnout", least: null, most: 60.5 },
        after: null,
      },
    ],
    [{ least: "5" }, { words: "", filters: {}, precinct: "", score: null, after: null }],
    [{ after: '["a",1,"b"]' }, { words: "", filters: {}, precinct: "", score: null, after: null }],
  ])("leaves out what makes no sense: %j", (params, read) => {
    expect(readVoterQuery(params)).toEqual(read);
  });

  it("is told in words", () => {
    expect(queryWords(readVoterQuery({ q: "smith", party: "D", age: "18-29" }))).toBe(
      "Voters: smith, Democratic, 18 to 29",
    );
    expect(queryWords(readVoterQuery({ score: "Turnout score", least: "60", most: "80.5" }))).toBe(
      "Voters: Turnout score from 60 to 80.5",
    );
    expect(queryWords(readVoterQuery({}))).toBe("All voters");
  });
});
