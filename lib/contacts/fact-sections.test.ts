import { describe, expect, it } from "vitest";
import { asInList, factSections } from "./fact-sections";

const contact = {
  first_name: "OLIVIA",
  last_name: "MCDONALD",
  cell_phone: "12165550178",
  address1: "5046 NW WESTWOOD BLVD",
  city: "ST. LOUIS",
  zip: "44118",
  support_level: "2",
};
const sectionsOf = (customs: { name: string; label: string; value: string }[] = []) =>
  factSections({ contact, customs, customFields: [{ name: "sign", label: "Yard sign" }] });
const titled = (title: string, sections = sectionsOf()) => {
  const section = sections.find((one) => one.title === title);
  if (!section) throw new Error(`No section is called ${title}`);
  return section;
};

describe("factSections", () => {
  it("writes names, towns and streets as people do, and keeps what the list said", () => {
    const shown = sectionsOf().flatMap(({ facts }) => facts.map((fact) => [fact.field, fact.shown]));
    expect(Object.fromEntries(shown)).toEqual({
      first_name: "Olivia",
      last_name: "McDonald",
      cell_phone: "(216) 555-0178",
      address1: "5046 NW Westwood Blvd",
      city: "St. Louis",
      zip: "44118",
    });
    expect(titled("Name").facts.map(({ value }) => value)).toEqual(["OLIVIA", "MCDONALD"]);
  });

  it("has a field without a value among the blanks of its part, and no field twice", () => {
    const fields = sectionsOf([{ name: "middle_name", label: "Middle name", value: "A" }]).flatMap(
      ({ facts, blanks }) => [...facts, ...blanks].map(({ field }) => field),
    );
    expect(new Set(fields).size).toBe(fields.length);
    expect(titled("Reach").blanks.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Home phone", "E-mail", "Work phone"]),
    );
  });

  it("puts fields of the campaign's own making beside those of the campaign", () => {
    const own = { name: "sign", label: "Yard sign", value: "wants one" };
    const { facts, blanks } = titled("Campaign", sectionsOf([own]));
    expect(facts.map(({ field, value }) => [field, value])).toEqual([["custom:sign", "wants one"]]);
    expect(blanks.some(({ field }) => field === "custom:sign")).toBe(false);
    expect(titled("Campaign").blanks.some(({ field }) => field === "custom:sign")).toBe(true);
  });
});

describe("asInList", () => {
  it("says what is written otherwise on the page", () => {
    expect(asInList(sectionsOf())).toBe("OLIVIA MCDONALD, 5046 NW WESTWOOD BLVD, ST. LOUIS");
  });

  it("says nothing where the page writes what the list said", () => {
    const plain = { first_name: "Olivia", last_name: "McDonald", city: "Dayton" };
    expect(asInList(factSections({ contact: plain, customs: [], customFields: [] }))).toBe("");
  });
});
