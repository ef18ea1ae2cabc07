import { expect, it } from "vitest";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { rowCase } from "./row-case";

const slug = Slug.parse("ours");
const id = (n: number) => PersonId.parse(`00000000-0000-7000-8000-00000000000${n}`);
const contact = (n: number, values: Record<string, string | null>) => ({
  id: id(n),
  createdAt: "2026-02-03T10:00:00.000Z",
  values,
});
const lee = { first_name: "Ann", last_name: "Lee", email: "lee@example.org", cell_phone: "16145550101" };
const cells = [
  { label: "Last name", column: "last_name", text: "Lee" },
  { label: "Cell phone", column: "cell_phone", text: "" },
  { label: "Notes", column: null, text: "met at the fair" },
];
const row = { row: 4110, line: 4112, why: "Fits two contacts.", firstLine: null };

it("a row is asked about beside whom it could be, by what differs, with an answer for each", () => {
  const contacts = [contact(1, lee), contact(2, { ...lee, first_name: null, cell_phone: null })];
  expect(rowCase(slug, "j", { ...row, contacts, cells })).toEqual({
    row: 4110,
    title: "Line 4,112",
    why: "Fits two contacts.",
    sides: [
      { id: "list", name: "The list", href: "/c/ours/imports/j", note: "Line 4,112" },
      {
        id: id(1),
        name: "Ann Lee",
        href: `/c/ours/contacts/${id(1)}`,
        note: "Contact 1 · since 3 Feb 2026",
      },
      { id: id(2), name: "Lee", href: `/c/ours/contacts/${id(2)}`, note: "Contact 2 · since 3 Feb 2026" },
    ],
    fields: [
      { name: "Cell phone", label: "Cell phone", values: ["", "(614) 555-0101", ""] },
      { name: "Notes", label: "Notes", values: ["met at the fair", "", ""] },
    ],
    same: [{ label: "Last name", text: "Lee" }],
    answers: [
      { decision: id(1), label: "It is contact 1" },
      { decision: id(2), label: "It is contact 2" },
      { decision: "new", label: "Somebody new" },
    ],
  });
});

it("a row that is like an earlier one can be the same person, and shows all that the list says", () => {
  const asked = rowCase(slug, "j", { ...row, firstLine: 12, contacts: [], cells });
  expect(asked.fields).toHaveLength(3);
  expect(asked.same).toEqual([]);
  expect(asked.answers).toEqual([
    { decision: "repeat", label: "The same person as line 12" },
    { decision: "new", label: "Somebody new" },
  ]);
});
