import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";

const portal = freshPortal("merge-groups");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { listMerges } = await import("@/server/platform/testing/list-merges");
const { mergeGroups } = await import("./merge-groups");
const { unmergeContacts } = await import("./unmerge-contacts");

afterAll(() => portal.close());

const editor = { by: "Olive", at: new Date("2026-11-27T10:00:00Z") };
const id = (n: number) => PersonId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);
const maybe = (...values: string[]) => fc.constantFrom(null, ...values);
const pickable = ["email", "first_name", "cell_phone", "city", "support_level", "birth_date"] as const;
const person = fc.record({
  first_name: maybe("Ann", "Anne"),
  email: maybe("a@example.org", "b@example.org"),
  phone: maybe("16145550101", "16145550102"),
  city: maybe("Columbus", "Dayton"),
  support: maybe("1", "5"),
  born: maybe("1970-01-02", "1980-03-04"),
  marks: maybe("call", "text,mail", "knock"),
  shirt: maybe("red", "blue"),
  size: maybe("S", "M"),
  tags: fc.subarray([1, 2, 3]),
  messages: fc.nat(2),
});
/** Groups of two to twelve contacts, each picking three columns at random from one of its members. */
const groups = fc.array(
  fc.record({
    members: fc.array(person, { minLength: 2, maxLength: 12 }),
    picks: fc.array(fc.tuple(fc.constantFrom(...pickable), fc.nat(10)), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);
type Groups = typeof groups extends fc.Arbitrary<infer G> ? G : never;

const text = (value: string | null) => (value === null ? "NULL" : `'${value}'`);

const at = "TIMESTAMP '2026-01-01'";
const [shirt, size] = [id(900), id(901)];
type Person = Groups[number]["members"][number];

/** SQL of the values of a contact and of all that hangs on it, by table. */
const valuesOf: Record<string, (one: Person, k: number) => string[]> = {
  "person (id, first_name, email, cell_phone, city, support_level, birth_date, do_not_contact, created_at, updated_at)":
    (one, k) => {
      const values = [one.first_name, one.email, one.phone, one.city, one.support, one.born, one.marks];
      return [`('${id(k)}', ${values.map(text).join(", ")}, ${at}, ${at})`];
    },
  person_custom_field: (one, k) => [
    ...(one.shirt ? [`('${id(k)}', '${shirt}', '${one.shirt}')`] : []),
    ...(one.size ? [`('${id(k)}', '${size}', '${one.size}')`] : []),
  ],
  person_tag: (one, k) => one.tags.map((tag) => `('${id(k)}', '${id(800 + tag)}')`),
  "communication (id, person_id, channel, direction, happened_at)": (one, k) =>
    Array.from(
      { length: one.messages },
      (_, m) => `('${id(1000 + k * 10 + m)}', '${id(k)}', 'call', 'out', ${at})`,
    ),
};

let made = 0;
async function campaign(of: Groups): Promise<Slug> {
  const slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
  const people = of.flatMap(({ members }) => members);
  await writePocket(slug, async ({ connection }) => {
    await connection.run(
      `INSERT INTO custom_field VALUES ('${shirt}', 'shirt', 'Shirt', 'text', ${at}), ('${size}', 'size', 'Size', 'text', ${at})`,
    );
    const tags = [1, 2, 3].map((tag) => `('${id(800 + tag)}', 'T${tag}', NULL, ${at})`);
    await connection.run(`INSERT INTO tag VALUES ${tags.join(", ")}`);
    for (const [table, of] of Object.entries(valuesOf)) {
      const values = people.flatMap(of);
      if (values.length > 0) await connection.run(`INSERT INTO ${table} VALUES ${values.join(", ")}`);
    }
  });
  return slug;
}

/** Which contacts of a campaign are to be one. */
function toMerge(of: Groups) {
  let next = 0;
  return of.map(({ members, picks }) => {
    const [keptId = id(0), ...mergedIds] = members.map(() => id(next++));
    const from = (chosen: number) => mergedIds[chosen % mergedIds.length] ?? keptId;
    return {
      keptId,
      mergedIds,
      pick: Object.fromEntries(picks.map(([column, chosen]) => [column, from(chosen)])),
    };
  });
}

const tables = ["person", "person_custom_field", "person_tag", "communication", "person_tombstone"];
const stateOf = (slug: Slug) =>
  readPocket(slug, async (pocket) => {
    const parts = [];
    for (const table of tables) {
      const columns = table === "person" ? "* EXCLUDE (updated_at)" : "*";
      parts.push(
        await queryRows(
          pocket,
          z.record(z.string(), z.unknown()),
          `SELECT ${columns} FROM ${table} ORDER BY ALL`,
        ),
      );
    }
    return parts;
  });

/** What the merges of a campaign have noted, by the contact that went. */
const notesOf = (slug: Slug) =>
  readPocket(slug, async (pocket) => {
    const rows = (sql: string) => queryRows(pocket, z.record(z.string(), z.unknown()), sql);
    return {
      parts: await rows(
        `SELECT m.kept_id, m.merged_id, p.kind, p.name, p.value
           FROM person_merge m JOIN person_merge_part p ON p.merge_id = m.id ORDER BY ALL`,
      ),
      edits: await rows(
        "SELECT person_id, field, old_value, new_value, edited_by, edited_at FROM person_edit ORDER BY ALL",
      ),
    };
  });

it("a merge isn't taken back from under a later one into the same contact", async () => {
  const one = {
    first_name: "Ann",
    email: null,
    phone: null,
    city: null,
    support: null,
    born: null,
    shirt: null,
    size: null,
    tags: [],
    messages: 0,
  };
  const slug = await campaign([
    {
      members: [
        { ...one, marks: null },
        { ...one, marks: "call" },
        { ...one, marks: "text" },
      ],
      picks: [],
    },
  ]);
  const group = { keptId: id(0), mergedIds: [id(1), id(2)], pick: {} };
  await writePocket(slug, (pocket) => mergeGroups(pocket, [group], editor));
  const [later, earlier] = await readPocket(slug, (pocket) => listMerges(pocket, 100));
  const takeBack = (mergeId = "") => writePocket(slug, (pocket) => unmergeContacts(pocket, mergeId, editor));
  await expect(takeBack(earlier?.id)).rejects.toMatchObject({ code: "conflict" });
  await takeBack(later?.id);
  await takeBack(earlier?.id);
});

it("many groups merged at once are as merged one contact after the other, and all of it can be taken back", async () => {
  await fc.assert(
    fc.asyncProperty(groups, async (of) => {
      const [slug, other] = [await campaign(of), await campaign(of)];
      const before = await stateOf(slug);
      await writePocket(slug, (pocket) => mergeGroups(pocket, toMerge(of), editor));
      for (const { keptId, mergedIds, pick } of toMerge(of))
        for (const mergedId of mergedIds)
          await writePocket(other, (pocket) =>
            mergeGroups(pocket, [{ keptId, mergedIds: [mergedId], pick }], editor),
          );
      expect(await stateOf(slug)).toEqual(await stateOf(other));
      expect(await notesOf(slug)).toEqual(await notesOf(other));
      const merges = await readPocket(slug, (pocket) => listMerges(pocket, 100));
      for (const { id: mergeId } of merges)
        await writePocket(slug, (pocket) => unmergeContacts(pocket, mergeId, editor));
      expect(await stateOf(slug)).toEqual(before);
    }),
    { numRuns: times(6, 100), endOnFailure: true },
  );
});
