import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFilter } from "@/server/platform/testing/any-filter";
import { times } from "@/server/platform/testing/soak";
import { addressQuery, readFilter, readFilterText, writeFilter } from "./filter-address";
import type { FilterStep } from "./filter-step";

const is = (field: string, ...values: (string | null)[]): FilterStep => ({ kind: "is", field, values });
const isNot = (field: string, ...values: (string | null)[]): FilterStep => ({ kind: "isNot", field, values });
const between = (field: string, from: string | null, to: string | null): FilterStep => {
  return { kind: "between", field, from, to };
};
const tag = "0192aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

describe("the short form of a filter", () => {
  it.each<[string, FilterStep[]]>([
    ["county=Delaware", [is("county", "Delaware")]],
    ["county=Delaware&support_level=1,2", [is("county", "Delaware"), is("support_level", "1", "2")]],
    ["support_level=1,-", [is("support_level", "1", null)]],
    ["tags!=Yard+sign", [isNot("tags", "Yard sign")]],
    ["email=*", [isNot("email", null)]],
    ["email=-", [is("email", null)]],
    ["date_of_birth=1980-01-01..1990-12-31", [between("date_of_birth", "1980-01-01", "1990-12-31")]],
    ["age=18..", [between("age", "18", null)]],
    ["age=..29", [between("age", null, "29")]],
    ["custom:Shirt+size=XL", [is("custom:Shirt size", "XL")]],
    ["custom:Score=10..20.5", [between("custom:Score", "10", "20.5")]],
    ["source=walk\\,+may.csv", [is("source", "walk, may.csv")]],
    ["city=\\-", [is("city", "-")]],
    ["city=a..b", [is("city", "a..b")]],
    ["cell_phone=16145550101", [is("cell_phone", "16145550101")]],
    ["tags=a&tags=b", [is("tags", "a"), is("tags", "b")]],
  ])("%s is read", (text, steps) => {
    expect(readFilterText(text)).toEqual({ filter: { version: 1, steps }, problem: null });
  });

  it.each<[string, FilterStep[]]>([
    ["district=9", [is("congressional_district", "9")]],
    ["support=5", [is("support_level", "5")]],
    ["support=-", [is("support_level", null)]],
    [`tag=${tag}`, [is("tags", tag)]],
    ["dnc=call&party=D", [is("do_not_contact", "call"), is("party", "D")]],
    [`import=${tag.toUpperCase()}`, [is("import", tag)]],
  ])("%s, as addresses said it before, is read", (text, steps) => {
    expect(readFilterText(text).filter?.steps).toEqual(steps);
  });

  it.each([
    [[is("county", "Delaware"), is("support_level", "1", "2")], "county=Delaware&support_level=1,2"],
    [[isNot("tags", "Yard sign"), isNot("email", null)], "tags!=Yard+sign&email=*"],
    [[between("age", "18", null), is("custom:T&C", "a=b")], "age=18..&custom:T%26C=a%3Db"],
  ])("%j is written readably", (steps, text) => {
    expect(addressQuery(writeFilter({ version: 1, steps }))).toBe(text);
  });
});

describe("an address that can't be read says why", () => {
  it.each([
    ["support_level=6", "Support can't be “6”"],
    ["county=", "County has a blank value"],
    ["county=a,,b", "County has a blank value"],
    ["conty=Delaware", "there is no “conty” to filter by"],
    ["full_name=x", "there is no “full_name” to filter by"],
    ["utm=x", "there is no “utm” to filter by"],
    ["dnc=fax", "Do not contact can't be “fax”"],
    ["import=1", "Import can't be “1”"],
    ["import=-", "Import can't be “-”"],
    ["date_of_birth=1990-02-30", "Date of birth can't be “1990-02-30”"],
    ["date_of_birth=1990..2000", "“1990” is not how Date of birth can begin or end"],
    ["age=..", "Age has neither a first nor a last"],
    ["", "it says nothing"],
    ["&", "it says nothing"],
    ['filter={"version":1,"steps":[]}', "it says nothing"],
    [`county=${Array.from({ length: 501 }, (_, k) => k).join(",")}`, "County has more than 500 values"],
    ["filter=", "its filter is cut off or was changed"],
    ['filter={"version":2,"steps":[]}', "its filter was made by another version"],
    ['filter={"version":1,"steps":[{}]}', "its filter has a step that isn't one"],
    ['filter={"version":1,"steps":[{"kind":"any","steps":[]}]}', "its filter has a step that isn't one"],
    [
      `filter=${JSON.stringify({ version: 1, steps: [is("nothing", "x")] })}`,
      "there is no “nothing” to filter by",
    ],
    [`filter=${JSON.stringify({ version: 1, steps: [is("import", null)] })}`, "Import can't be “not known”"],
    [
      `filter=${JSON.stringify({ version: 1, steps: [between("county", "1", null)] })}`,
      "County can't be “1”",
    ],
    [`filter=${'{"version":1,"steps":['.padEnd(12_001)}`, "its filter is too long"],
    [
      `filter={"version":1,"steps":[${'{"kind":"any","steps":['.repeat(400)}${"]}".repeat(400)}]}`,
      "its filter has a step that isn't one",
    ],
  ])("%s: %s", (text, problem) => {
    expect(readFilterText(text)).toEqual({ filter: null, problem });
  });

  it("also where its groups lie too deep", () => {
    let step = is("county", "x");
    for (let depth = 0; depth < 5; depth++) step = { kind: "none", steps: [step] };
    const text = JSON.stringify({ version: 1, steps: [step] });
    expect(readFilter({ filter: text }).problem).toBe("its groups lie too deep in one another");
  });

  it("and never fails, whatever stands in it", () => {
    const params = fc.dictionary(
      fc.oneof(
        fc.constantFrom("county", "age", "tags!", "filter", "custom:x"),
        fc.string({ unit: "binary" }),
      ),
      fc.oneof(fc.string({ unit: "binary" }), fc.json()),
    );
    fc.assert(
      fc.property(params, (given) => {
        const { filter, problem } = readFilter(given);
        expect(filter === null).toBe(problem !== null);
      }),
    );
  });
});

it("a filter comes back from its address as it was, whatever is in it", () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const query = addressQuery(writeFilter(filter));
      const read = query === "" ? readFilter({}) : readFilterText(query);
      expect(read).toEqual({ filter, problem: null });
      expect(JSON.parse(JSON.stringify(filter))).toEqual(filter);
    }),
    { numRuns: times(1_000, 10_000) },
  );
});
