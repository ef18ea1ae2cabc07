import { expect, it } from "vitest";
import { createValue, findOptions } from "./combobox-options";

const groups = [
  { options: [{ value: "", label: "Not used" }] },
  { label: "Name", options: [{ value: "last_name", label: "Last name", keywords: "surname" }] },
  {
    label: "Contact",
    options: [
      { value: "email", label: "E-mail" },
      { value: "ort", label: "Ürtlichkeit" },
    ],
  },
];
const values = (words: string, create?: (text: string) => string) =>
  findOptions(groups, words, create).flatMap((section) => section.options.map((option) => option.value));

it.each([
  ["", ["", "last_name", "email", "ort"]],
  ["email", ["email"]],
  ["NAME last", ["last_name"]],
  ["surname", ["last_name"]],
  ["urt", ["ort"]],
  ["nothing", []],
])("finds for “%s” %j", (words, found) => {
  expect(values(words)).toEqual(found);
});

it("numbers the options on through the groups", () => {
  expect(findOptions(groups, "").map((section) => section.from)).toEqual([0, 1, 2]);
});

it("offers to create what no option is called", () => {
  const create = (text: string) => `New field ${text}`;
  expect(values("e-mail", create)).toEqual(["email"]);
  expect(values(" Ward ", create)).toEqual([createValue]);
  expect(findOptions(groups, " Ward ", create)[0]?.options[0]?.label).toBe("New field Ward");
});
