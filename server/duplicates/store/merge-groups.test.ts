import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("merge-groups");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { listMerges, mergeGroups } = await import("./merge-groups");
const { mergePairs } = await import("./merge-pairs");
const { unmergeContacts } = await import("./unmerge-contacts");

afterAll(() => portal.close());

const editor = { by: "Olive", at: new Date("2026-11-27T10:00:00Z") };
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const maybe = (...values: string[]) => fc.constantFrom(null, ...values);
const person = fc.record({
  first_name: maybe("Ann", "Anne"),
  email: maybe("a@example.org", "b@example.org"),
  phone: maybe("16145550101", "16145550102"),
  marks: maybe("call", "text,mail", "knock"),
  shirt: maybe("red", "blue"),
  tags: fc.subarray([1, 2, 3]),
  messages: fc.nat(2),
});
/** Groups of two to four contacts, each picking some columns from one of its members. */
const groups = fc.array(
  fc.record({
    members: fc.array(person, { minLength: 2, maxLength: 4 }),
    pick: fc.subarray(["email", "first_name"]),
    of: fc.nat(3),
  }),
  { minLength: 1, maxLength: 4 },
);
type Groups = typeof groups extends fc.Arbitrary<infer G> ? G : never;

const text = (value: string | null) => (value === null ? "NULL" : `'${value}'`);

let made = 0;
async function campaign(of: Groups): Promise<string> {
  const slug = `c${++made}`;
  await createTenant({ slug, name: slug, createdBy: "test" });
  const at = "TIMESTAMP '2026-01-01'";
  const people = of.flatMap(({ members }) => members);
  await writePocket(slug, async ({ connection }) => {
    await connection.run(`INSERT INTO custom_field VALUES ('${id(900)}', 'shirt', 'Shirt', 'text', ${at})`);
    for (const tag of [1, 2, 3])
      await connection.run(`INSERT INTO tag VALUES ('${id(800 + tag)}', 'T${tag}', NULL, ${at})`);
    for (const [k, one] of people.entries()) {
      await connection.run(
        `INSERT INTO person (id, first_name, email, cell_phone, do_not_contact, created_at, updated_at)
         VALUES ('${id(k)}', ${text(one.first_name)}, ${text(one.email)}, ${text(one.phone)}, ${text(one.marks)}, ${at}, ${at})`,
      );
      if (one.shirt)
        await connection.run(
          `INSERT INTO person_custom_field VALUES ('${id(k)}', '${id(900)}', '${one.shirt}')`,
        );
      for (const tag of one.tags)
        await connection.run(`INSERT INTO person_tag VALUES ('${id(k)}', '${id(800 + tag)}')`);
      for (let m = 0; m < one.messages; m++)
        await connection.run(
          `INSERT INTO communication (id, person_id, channel, direction, happened_at) VALUES ('${id(1000 + k * 10 + m)}', '${id(k)}', 'call', 'out', ${at})`,
        );
    }
  });
  return slug;
}

/** Which contacts of a campaign are to be one. */
function toMerge(of: Groups) {
  let next = 0;
  return of.map(({ members, pick, of: chosen }) => {
    const [keptId = "", ...mergedIds] = members.map(() => id(next++));
    const from = mergedIds[chosen % mergedIds.length] ?? "";
    return { keptId, mergedIds, pick: Object.fromEntries(pick.map((column) => [column, from])) };
  });
}

const tables = ["person", "person_custom_field", "person_tag", "communication", "person_tombstone"];
const stateOf = (slug: string) =>
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

it("a merge isn't taken back from under a later one into the same contact", async () => {
  const one = { first_name: "Ann", email: null, phone: null, shirt: null, tags: [], messages: 0 };
  const slug = await campaign([
    {
      members: [
        { ...one, marks: null },
        { ...one, marks: "call" },
        { ...one, marks: "text" },
      ],
      pick: [],
      of: 0,
    } as Groups[number],
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
        for (const mergedId of mergedIds) {
          const take = Object.keys(pick).filter((column) => pick[column] === mergedId);
          await writePocket(other, (pocket) => mergePairs(pocket, [{ keptId, mergedId, take }], editor));
        }
      expect(await stateOf(slug)).toEqual(await stateOf(other));
      const merges = await readPocket(slug, (pocket) => listMerges(pocket, 100));
      for (const { id: mergeId } of merges)
        await writePocket(slug, (pocket) => unmergeContacts(pocket, mergeId, editor));
      expect(await stateOf(slug)).toEqual(before);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
