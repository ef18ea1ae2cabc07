import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoTags } from "./demo-extras";
import { demoGivenNames } from "./given-names";
import { maxPeople } from "./household";
import { peopleOf, type SyntheticPerson, syntheticPerson } from "./person";
import { phoneAt, phoneCount } from "./phones";
import { cities } from "./places";
import { commonSurnames } from "./surname-parts";
import { maxHouseholds, maxSameSurname, surnameOf, surnames } from "./surnames";
import { nameKey } from "./word-list";

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const indexes = fc.integer({ min: 0, max: maxPeople - 1 });

function people(seed: number, count: number, first = 0): SyntheticPerson[] {
  const personAt = peopleOf(seed);
  return Array.from({ length: count }, (_, position) => personAt(first + position));
}

const share = (list: SyntheticPerson[], has: (person: SyntheticPerson) => boolean) =>
  list.filter(has).length / list.length;

function expectAllDifferent(keys: string[]) {
  expect(keys.length - new Set(keys).size).toBe(0);
}

describe("a synthetic person", () => {
  it("is the same for the same seed and index, in whatever order they are asked for", () => {
    fc.assert(
      fc.property(seeds, indexes, indexes, (seed, one, other) => {
        const personAt = peopleOf(seed);
        const first = personAt(one);
        personAt(other);
        expect(personAt(one)).toEqual(first);
        expect(syntheticPerson(seed, one)).toEqual(first);
      }),
    );
  });

  it("has only phones and e-mail addresses that are nobody's, and parts that fit", () => {
    fc.assert(
      fc.property(seeds, indexes, (seed, index) => {
        const person = syntheticPerson(seed, index);
        expect(person.homePhone).toMatch(/^$|^[2-9]\d\d55501[0-3]\d$/u);
        expect(person.cellPhone).toMatch(/^$|^[2-9]\d\d55501[4-7]\d$/u);
        expect(person.email).toMatch(/^$|^[a-z0-9._-]+@example\.org$/u);
        expect(person.voterId).toMatch(/^OH\d{9}$/u);
        expect(person.birthDate).toMatch(/^(19[2-9]\d|200[0-7])-\d\d-\d\d$/u);
        expect(person.registrationDate > person.birthDate).toBe(true);
        const city = cities.find(({ name, state }) => name === person.city && state === person.state);
        expect(city?.zips).toContain(person.zip);
        expect(city?.county).toBe(person.county);
        expect(city?.congressionalDistricts).toContain(person.congressionalDistrict);
        expect(person.precinct.startsWith(`${person.city} `)).toBe(true);
      }),
    );
  });

  it("differs between seeds", () => {
    expect(people(1, 50).map((person) => person.lastName)).not.toEqual(
      people(2, 50).map((person) => person.lastName),
    );
  });

  it("is refused beyond the last", () => {
    expect(syntheticPerson(1, maxPeople - 1).voterId).toMatch(/^OH/u);
    expect(() => syntheticPerson(1, maxPeople)).toThrow(RangeError);
    expect(() => syntheticPerson(1, -1)).toThrow(RangeError);
  });
});

describe("a population", () => {
  const list = people(20, 60_000, 900_000);

  it("has no two people whom a duplicate rule would take for one", () => {
    expectAllDifferent(list.map((person) => person.voterId));
    const name = (person: SyntheticPerson) => nameKey(person.firstName + person.lastName);
    const phones = list.flatMap((person) =>
      [person.homePhone, person.cellPhone].filter(Boolean).map((phone) => `${phone} ${name(person)}`),
    );
    expectAllDifferent(phones);
    const mails = list.filter((person) => person.email !== "");
    expectAllDifferent(mails.map((person) => `${person.email} ${person.firstName}`));
    expectAllDifferent(
      list.map((person) => `${person.address1.split(" ")[0]} ${person.zip} ${name(person)}`),
    );
    const own = mails.filter((person) => !person.email.startsWith("the."));
    expectAllDifferent(own.map((person) => person.email));
  });

  it("lives in households that share address, last name and home phone, with different first names", () => {
    const homes = new Map<number, SyntheticPerson[]>();
    for (const person of list) homes.set(person.household, [...(homes.get(person.household) ?? []), person]);
    for (const members of homes.values()) {
      const home = (person: SyntheticPerson) =>
        [person.lastName, person.address1, person.zip, person.homePhone].join();
      expect(new Set(members.map(home)).size).toBe(1);
      expect(new Set(members.map((person) => nameKey(person.firstName)[0])).size).toBe(members.length);
    }
    expect(list.length / homes.size).toBeCloseTo(2, 1);
  });

  it("has the shares of real lists", () => {
    expect(share(list, (person) => person.cellPhone !== "")).toBeCloseTo(0.62, 1);
    expect(share(list, (person) => person.email !== "")).toBeCloseTo(0.46, 1);
    expect(share(list, (person) => person.state === "OH")).toBeGreaterThan(0.95);
    expect(share(list, (person) => person.zip.startsWith("0"))).toBeGreaterThan(0.002);
    expect(share(list, (person) => /[^\x20-\x7e]/u.test(person.firstName + person.lastName))).toBeGreaterThan(
      0.01,
    );
    expect(share(list, (person) => person.lastName.includes("-"))).toBeGreaterThan(0.005);
    expect(share(list, (person) => person.lastName.startsWith("O'"))).toBeGreaterThan(0.001);
    expect(share(list, (person) => person.lastName === "Smith")).toBeLessThan(0.015);
    expect(new Set(list.map((person) => person.lastName)).size).toBeGreaterThan(6000);
  });

  it("has no tag that the tree of tags lacks", () => {
    const known = new Set(demoTags.map((tag) => tag.name));
    expect(list.flatMap((person) => person.tags).filter((tag) => !known.has(tag))).toEqual([]);
  });
});

describe("the tables", () => {
  it("are as large as names need, each name once", () => {
    expect(commonSurnames.length).toBeGreaterThanOrEqual(300);
    expectAllDifferent(surnames.map((surname) => surname.folded));
    expectAllDifferent(demoGivenNames.map((given) => given.folded));
    expect(demoGivenNames.length).toBeGreaterThan(300);
    expect(cities.length).toBeGreaterThanOrEqual(60);
  });

  it("have more home and cell phones than households of one name, each once", () => {
    expect(phoneCount("home")).toBeGreaterThan(maxSameSurname);
    expect(9800).toBeGreaterThan(maxSameSurname);
    for (const use of ["home", "cell", "newCell"] as const) {
      expectAllDifferent(Array.from({ length: phoneCount(use) }, (_, place) => phoneAt(use, place)));
    }
  });

  it("give each household of a surname a rank of its own", () => {
    const ranks = maxSameSurname + 1;
    const taken = new Uint8Array(surnames.length * ranks);
    let households = 0;
    for (let household = 0; household < maxHouseholds; household++) {
      const { surname, rank } = surnameOf(77, household);
      const at = surname.index * ranks + rank;
      if (taken[at] === 0) households += 1;
      taken[at] = 1;
    }
    expect(households).toBe(maxHouseholds);
  });

  it("hold a ZIP in one city only", () => {
    expectAllDifferent(cities.flatMap((city) => city.zips));
    expect(cities.flatMap((city) => city.zips).every((zip) => /^\d{5}$/u.test(zip))).toBe(true);
  });
});
