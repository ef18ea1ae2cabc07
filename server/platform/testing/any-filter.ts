import fc from "fast-check";
import type { ContactFilter, FilterCondition, FilterStep } from "@/lib/contacts/filter/filter-step";
import { channels } from "@/lib/people/fields";

/** Texts in which something has a meaning to SQL, to a pattern, to an address or to a filter's own short form. */
export const oddTexts = [
  "Delaware",
  "O'Brien",
  '"quoted"',
  "100%",
  "a_b",
  "back\\slash",
  "\\",
  "a,b",
  "-",
  "*",
  "..",
  "1..2",
  "👩‍👩‍👧 Łódź",
  "' OR true --",
  "$f0",
  "a=b&c=d+e?#",
  "ends ",
  "NULL",
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...oddTexts) },
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
);
const clean = text.filter((value) => !value.includes("\0"));
const day = fc.constantFrom("1970-01-01", "1985-06-15", "1985-06-16", "2000-02-29", "2026-11-03");
const number = fc.constantFrom("-1.5", "0", "18", "29", "30.25", "100");

/** Fields of every kind, with the values that contacts may have of each. */
const filterTexts: Record<string, fc.Arbitrary<string>> = {
  county: clean,
  last_name: clean,
  source: clean,
  volunteer_status: clean,
  support_level: fc.constantFrom("1", "2", "3", "4", "5"),
  cell_phone: fc.constantFrom("16145550101", "16145550102", "442079460958"),
  date_of_birth: day,
  created_at: day,
  tags: clean,
  do_not_contact: fc.constantFrom(...channels),
  age: number,
  registration_date: day,
  employer: clean,
  "custom:Shirt, size": clean,
};

const spans: Record<string, fc.Arbitrary<string>> = {
  date_of_birth: day,
  created_at: day,
  age: number,
  registration_date: day,
  "custom:Shirt, size": fc.oneof(day, number),
};

const has = fc.constantFrom(...Object.entries(filterTexts)).chain(([field, value]) =>
  fc.record({
    kind: fc.constantFrom("is" as const, "isNot" as const),
    field: fc.constant(field),
    values: fc.uniqueArray(fc.option(value, { freq: 4 }), { minLength: 1, maxLength: 4 }),
  }),
);

const between = fc.constantFrom(...Object.entries(spans)).chain(([field, end]) =>
  fc
    .record({
      kind: fc.constant("between" as const),
      field: fc.constant(field),
      from: fc.option(end),
      to: fc.option(end),
    })
    .filter(({ from, to }) => from !== null || to !== null),
);

const condition: fc.Arbitrary<FilterCondition> = fc.oneof({ weight: 4, arbitrary: has }, between);

const { step } = fc.letrec<{ step: FilterStep }>((tie) => ({
  step: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    { weight: 5, arbitrary: condition },
    fc.record({
      kind: fc.constantFrom("all" as const, "any" as const, "none" as const),
      steps: fc.array(tie("step"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

/** Any filter that can be made: every kind of field, of condition and of group, with the oddest of texts. */
export const anyFilter: fc.Arbitrary<ContactFilter> = fc
  .array(step, { maxLength: 4 })
  .map((steps) => ({ version: 1, steps }));
