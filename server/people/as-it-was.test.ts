import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";
import { attachments } from "./attachments";

const portal = freshPortal("as-it-was");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { mergePair } = await import("@/server/platform/testing/merge-pair");
const { unmergeContacts } = await import("@/server/duplicates/store/unmerge-contacts");
const { loadBatch } = await import("@/server/imports/load-batch");
const { undoImport } = await import("@/server/imports/store/undo-import");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { listColumns, plantRow, rowsOf } = await import("@/server/platform/testing/plant-row");

afterAll(() => portal.close());

/** Tables that tell what happened: they may grow, also by what was taken back, but lose and change nothing. */
const journals = [
  "import_batch",
  "import_change",
  "import_problem",
  "person_edit",
  "person_merge",
  "person_merge_part",
  // Who was taken out with a list stays out; who was merged and taken apart again has none.
  "person_tombstone",
];

const words = ["Ann", "O'Brien", 'Zoë "Z"', "a,b;c\nd", '{"x": null}', "NULL", " "];
const text = fc.constantFrom(...words);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const person = fc.record({
  first_name: maybe(text),
  city: maybe(text),
  cell_phone: maybe(fc.constantFrom("16145550101", "16145550102")),
  support_level: maybe(fc.constantFrom("1", "5")),
  birth_date: maybe(fc.constantFrom("1980-03-04", "2001-12-31")),
  volunteer_status: maybe(text),
  do_not_contact: maybe(fc.constantFrom("call", "text,mail")),
  voter_uid: maybe(fc.constantFrom("OH1", "OH2")),
});
/** A row on one of the contacts (another one, too, where a row names two), in a table of the list. */
const attached = fc.record({ table: fc.nat(), of: fc.nat(), other: fc.nat(), word: text, which: fc.nat(2) });
/** What a row of a list says of somebody who is there, or of a new contact. */
const row = fc.record({
  of: maybe(fc.nat()),
  first_name: fc.constantFrom("Ann", "Bo", ""),
  city: fc.constantFrom("Oslo", "Bergen", ""),
  cell_phone: fc.constantFrom("614-555-0101", "none", ""),
  do_not_call: fc.constantFrom("yes", ""),
  tags: fc.constantFrom("T0", "T1;T2", ""),
  "custom:Field0": fc.constantFrom("x", "y", ""),
  "custom:Field1": fc.constantFrom("z", ""),
});
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("merge" as const), kept: fc.nat(), merged: fc.nat() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("load" as const),
      rows: fc.array(row, { minLength: 1, maxLength: 4 }),
      rule: fc.constantFrom("fill" as const, "overwrite" as const),
      clears: fc.boolean(),
      attached: fc.array(attached, { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("take back" as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Load = Extract<Step, { do: "load" }>;
type Attached = typeof attached extends fc.Arbitrary<infer A> ? A : never;

const tags = [0, 1, 2].map(() => uuidv7());
const fields = tags.map(() => uuidv7());

type Pocket = Parameters<Parameters<typeof writePocket>[1]>[0];
const now = () => ({ by: "Olive", at: new Date() });
const one = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

const listPeople = async (pocket: Pocket) =>
  (await queryRows(pocket, z.object({ id: PersonId }), "SELECT id FROM person ORDER BY id")).map(
    ({ id }) => id,
  );

/** Hangs a row on a contact, of those that there can be: a contact has a tag, and a value of a field, once. */
async function attach(
  pocket: Pocket,
  to: readonly string[],
  all: readonly string[],
  rows: readonly Attached[],
) {
  const there = new Set<string>();
  for (const { table: at, of, other, word, which } of rows) {
    const { table, columns } = one(attachments, at);
    const id = one(to, of);
    const key = `${table} ${id} ${which}`;
    if (["person_tag", "person_custom_field"].includes(table) && there.has(key)) continue;
    there.add(key);
    const known = (await listColumns(pocket, table)).filter(({ type }) => type === "VARCHAR");
    await plantRow(pocket, table, {
      ...Object.fromEntries(known.map(({ name }) => [name, word])),
      ...Object.fromEntries(columns.map((column, k) => [column, k === 0 ? id : one(all, other)])),
      ...(table === "person_tag" ? { tag_id: one(tags, which) } : {}),
      ...(table === "person_custom_field" ? { custom_field_id: one(fields, which) } : {}),
      // An import, a merge or a removal of long ago, whose row says nothing of today.
      ...(table === "person_tombstone" ? { person_id: uuidv7(), merged_into: null } : {}),
      ...(table === "person_merge" ? { kept_id: uuidv7(), merged_id: uuidv7() } : {}),
    });
  }
}

/** Every table's rows, without the time at which a contact was changed last: that it was changed back is a change. */
const stateOf = (slug: Slug) =>
  readPocket(slug, async (pocket) => {
    const names = [...new Set((await listColumns(pocket)).map(({ table }) => table))];
    const state = new Map<string, string[]>();
    for (const name of names) {
      const rows = await rowsOf(pocket, name);
      state.set(name, name === "person" ? rows.map((row) => row.replace(/,"updated_at":"[^"]*"/, "")) : rows);
    }
    return state;
  });

function expectAsItWas(after: Map<string, string[]>, before: Map<string, string[]>) {
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [table, rows] of before) {
    const left = after.get(table) ?? [];
    if (!journals.includes(table)) expect([table, ...left]).toEqual([table, ...rows]);
    else expect([table, ...missing(rows, left)]).toEqual([table]);
  }
}

/** Which rows of before are not there any more, each as often as it was there. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of after) left.set(row, (left.get(row) ?? 0) + 1);
  return before.filter((row) => {
    const times = left.get(row) ?? 0;
    left.set(row, times - 1);
    return times < 1;
  });
}

let made = 0;
async function campaign(
  people: (typeof person extends fc.Arbitrary<infer P> ? P : never)[],
  rows: Attached[],
) {
  const slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
  await writePocket(slug, async (pocket) => {
    for (const [k, id] of tags.entries())
      await plantRow(pocket, "tag", { id, name: `T${k}`, parent_id: null });
    for (const [k, id] of fields.entries())
      await plantRow(pocket, "custom_field", { id, name: `Field${k}`, label: `Field${k}`, type: "text" });
    const blank = { home_phone: null, email: null };
    for (const values of people) await plantRow(pocket, "person", { id: uuidv7(), ...blank, ...values });
    const ids = await listPeople(pocket);
    await attach(pocket, ids, ids, rows);
  });
  return slug;
}

async function merge(slug: Slug, { kept, merged }: Extract<Step, { do: "merge" }>) {
  const ids = await readPocket(slug, listPeople);
  const keptId = one(ids, kept);
  const rest = ids.filter((id) => id !== keptId);
  if (rest.length === 0) return null;
  const pair = { keptId, mergedId: one(rest, merged) };
  const id = await writePocket(slug, (pocket) => mergePair(pocket, pair, now()));
  return () => writePocket(slug, (pocket) => unmergeContacts(pocket, id, now()));
}

/** Loads a list as the portal's loader does, and hangs rows on the contacts that it made. */
async function load(slug: Slug, { rows, rule, clears, attached: more }: Load) {
  const before = await readPocket(slug, listPeople);
  const { id: tenantId } = await getTenant(slug);
  const id = uuidv7();
  const seen = new Set<string>();
  const placed = rows.flatMap(({ of, ...values }, k) => {
    const personId = of === null ? null : one(before, of);
    if (personId !== null && seen.has(personId)) return [];
    seen.add(personId ?? "");
    return [{ values, place: [k, k + 2, personId] as [number, number, PersonId | null] }];
  });
  const targets = ["city", "custom:Field0", "cell_phone"];
  const each = { rule: "overwrite" as const, clears: true };
  await loadBatch({ tenantId, tenantSlug: slug, tokenId: "loader", tokenName: `import:${id}` }, null, {
    persons: placed.map(({ values }) => values),
    duplicates: rule,
    dateOrder: "mdy",
    import: {
      id,
      fileName: "list.csv",
      by: "Olive",
      generation: 0,
      fields: clears ? Object.fromEntries(targets.map((target) => [target, each])) : {},
      rows: placed.map(({ place }) => place),
    },
  });
  await writePocket(slug, async (pocket) => {
    const all = await listPeople(pocket);
    const fresh = all.filter((person) => !before.includes(person));
    const goes = more.filter(({ table }) => {
      const { undo, merge: whenMerged } = one(attachments, table);
      return undo === "remove" && whenMerged !== "unite";
    });
    if (fresh.length > 0) await attach(pocket, fresh, all, goes);
  });
  return async () => {
    await writePocket(slug, (pocket) => undoImport(pocket, id, "Olive", new Date()));
  };
}

it("merges that are taken back and imports that are undone, one within the other, leave all as it was", async () => {
  const people = fc.array(person, { minLength: 2, maxLength: 5 });
  const rows = fc.array(attached, { maxLength: 40 });
  const steps = fc.array(step, { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(people, rows, steps, async (contacts, hanging, todo) => {
      const slug = await campaign(contacts, hanging);
      const open: { before: Map<string, string[]>; takeBack: () => Promise<void> }[] = [];
      const close = async () => {
        const last = open.pop();
        await last?.takeBack();
        if (last) expectAsItWas(await stateOf(slug), last.before);
      };
      for (const next of todo) {
        if (next.do === "take back") await close();
        else {
          const before = await stateOf(slug);
          const takeBack = next.do === "merge" ? await merge(slug, next) : await load(slug, next);
          if (takeBack) open.push({ before, takeBack });
        }
      }
      while (open.length > 0) await close();
    }),
    { numRuns: times(8, 150), endOnFailure: true },
  );
});
