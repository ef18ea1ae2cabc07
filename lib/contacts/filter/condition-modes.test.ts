import { expect, it } from "vitest";
import { inMode, modeOf, modesOf } from "./condition-modes";
import { mostValues } from "./field-value";
import { readFilter, readFilterText, writeFilter } from "./filter-address";
import { filterFields, findFilterField, offeredFields } from "./filter-fields";
import { isGroup } from "./filter-step";
import { offerValues } from "./offer-values";

function fieldOf(name: string) {
  const field = findFilterField(name);
  if (!field) throw new Error(`There is no field “${name}”.`);
  return field;
}

function conditionOf(text: string) {
  const [step] = readFilterText(text).filter?.steps ?? [];
  if (!step || isGroup(step)) throw new Error(`“${text}” isn't a condition.`);
  return step;
}

it.each([
  ["county=a", "is"],
  ["county!=a,-", "isNot"],
  ["county=a,-", "is"],
  ["county=-", "unknown"],
  ["county=*", "known"],
  ["age=18..", "between"],
] as const)("%s is asked for by “%s”, and stays as it is when asked for so again", (text, mode) => {
  const condition = conditionOf(text);
  expect(modeOf(condition)).toBe(mode);
  expect(inMode(fieldOf(condition.field), mode, condition)).toEqual(condition);
});

it.each([
  ["county=a,b", "isNot", { kind: "isNot", field: "county", values: ["a", "b"] }],
  ["county=a", "known", { kind: "isNot", field: "county", values: [null] }],
  ["county=a", "unknown", { kind: "is", field: "county", values: [null] }],
  ["county=*", "is", null],
  ["age=18", "between", null],
  ["age=18..", "is", null],
] as const)("of %s, asked for by “%s”, is kept what fits", (text, mode, kept) => {
  const condition = conditionOf(text);
  expect(inMode(fieldOf(condition.field), mode, condition)).toEqual(kept);
});

it.each([
  ["county", "is"],
  ["email", "known"],
  ["date_of_birth", "between"],
  ["age", "between"],
  ["custom:Score", "is"],
  ["import", "is"],
])("%s is first asked for by “%s”", (name, mode) => {
  expect(modesOf(fieldOf(name))[0]).toBe(mode);
  expect(modesOf(fieldOf(name)).includes("between")).toBe(/birth|age|Score/.test(name));
});

it("whatever way a field is asked for can be read again", () => {
  for (const field of filterFields) {
    const made = modesOf(field).flatMap((mode) => inMode(field, mode, null) ?? []);
    for (const step of made) {
      const filter = { version: 1 as const, steps: [step] };
      expect(readFilter(Object.fromEntries(writeFilter(filter)))).toEqual({ filter, problem: null });
    }
  }
});

it("every field has a name of its own by which it is found, and a place where it is kept", () => {
  expect(new Set(filterFields.map(({ name }) => name)).size).toBe(filterFields.length);
  for (const field of filterFields) expect(findFilterField(field.name)).toBe(field);
});

it("a campaign is offered its own fields and, of the loader's, those that it has", () => {
  const names = (customs: string[]) =>
    offeredFields(customs.map((name) => ({ name, label: `The ${name}` }))).map(({ name }) => name);
  expect(names([])).not.toContain("age");
  expect(names([])).not.toContain("import");
  expect(names(["age", "Shirt size"])).toEqual(
    expect.arrayContaining(["county", "age", "custom:Shirt size"]),
  );
  expect(offeredFields([{ name: "shirt", label: "Shirt size" }]).at(-1)?.label).toBe("Shirt size");
});

it("the values to choose from are those that there are, the chosen ones, and not known", () => {
  const found = [
    { value: "b", contacts: 3 },
    { value: null, contacts: 2 },
    { value: "a", contacts: 1 },
  ];
  expect(offerValues("county", found, ["c", null])).toEqual([
    { value: "b", contacts: 3 },
    { value: "a", contacts: 1 },
    { value: "c", contacts: 0 },
    { value: null, contacts: 2 },
  ]);
  expect(
    offerValues("support_level", [{ value: "2", contacts: 9 }], []).map(({ contacts }) => contacts),
  ).toEqual([0, 9, 0, 0, 0, 0]);
  const many = Array.from({ length: mostValues }, (_, k) => ({ value: `v${k}`, contacts: 1 }));
  expect(offerValues("city", many, ["seldom"]).slice(-2)).toEqual([
    { value: "seldom", contacts: null },
    { value: null, contacts: null },
  ]);
});
