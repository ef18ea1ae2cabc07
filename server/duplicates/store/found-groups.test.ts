import { readdir } from "node:fs/promises";
import { BOOLEAN, DOUBLE, VARCHAR } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { type Contact, contactsOf } from "@/server/platform/testing/people";
import { times } from "@/server/platform/testing/soak";

const portal = freshPortal("found-groups");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { listShownGroups } = await import("@/server/duplicates/list-shown-groups");
const { mergeContacts } = await import("@/server/duplicates/merge-contacts");
const { searchAndKeep } = await import("@/server/duplicates/search-duplicates");
const { createFrom, execute, queryRows } = await import("@/server/platform/duckdb/query");
const { uploadsDir } = await import("@/server/platform/env");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { findSearch } = await import("./find-search");
const { saveFound } = await import("./save-found");
const { tellApart } = await import("./tell-apart");
const { mergeAll } = await import("./merge-all");
const { listMerges } = await import("@/server/platform/testing/list-merges");
const { createGroups } = await import("./create-groups");
const { dropGroups } = await import("./drop-groups");
const { keptTables } = await import("./found-tables");
const { everyGroup } = await import("./every-group");
const { orderMembers } = await import("./order-members");
const { unmergeContacts } = await import("./unmerge-contacts");

afterAll(() => portal.close());

const editor = { by: "Olive", at: new Date("2026-11-27T10:00:00Z") };
const id = (n: number) => PersonId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);
type Pair = readonly [a: number, b: number];
type Scored = readonly [...Pair, score: number];

let made = 0;
let slug: Slug;
beforeEach(async () => {
  slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
});

/** Contacts numbered from 0, one as full as the other, the first made first. */
const addPeople = (
  count: number,
  values = "'Ann', 'Lee', 'ann@example.org', 16145550101",
  address = "NULL",
) =>
  writePocket(slug, (pocket) =>
    execute(
      pocket,
      `INSERT INTO person (id, first_name, last_name, email, cell_phone, address1, created_at, updated_at)
       SELECT ('00000000-0000-7000-8000-' || lpad(n::VARCHAR, 12, '0'))::UUID, ${values}, ${address},
              TIMESTAMP '2026-01-01' + to_seconds(n), TIMESTAMP '2026-01-01' FROM range($count::BIGINT) r(n)`,
      { count },
    ),
  );

/** Keeps what a search may have found. */
const keep = (people: number, links: readonly Scored[], apart: readonly Pair[] = []) =>
  writePocket(slug, async (pocket) => {
    const rows = [
      ...links.map(([a, b, score]) => ({ a, b, score, apart: false })),
      ...apart.map(([a, b]) => ({ a, b, score: 0, apart: true })),
    ].map((row) => ({ ...row, a: Math.min(row.a, row.b), b: Math.max(row.a, row.b) }));
    await createFrom(pocket, "said", rows, [
      { name: "a", type: DOUBLE, of: ({ a }) => a },
      { name: "b", type: DOUBLE, of: ({ b }) => b },
      { name: "a_id", type: VARCHAR, of: ({ a }) => id(a) },
      { name: "b_id", type: VARCHAR, of: ({ b }) => id(b) },
      { name: "score", type: DOUBLE, of: ({ score }) => score },
      { name: "apart", type: BOOLEAN, of: ({ apart }) => apart },
    ]);
    await orderMembers(pocket, {
      people,
      links: "(SELECT a::INTEGER AS a, b::INTEGER AS b, score FROM said WHERE NOT apart)",
      apart: "(SELECT a::INTEGER AS a, b::INTEGER AS b FROM said WHERE apart)",
    });
    const idOf = "('00000000-0000-7000-8000-' || lpad(n::VARCHAR, 12, '0'))::UUID";
    const found = {
      pairs: "(SELECT a_id::UUID AS a_id, b_id::UUID AS b_id, score, 'same phone' AS why, apart FROM said)",
      members: `(SELECT place, pool, ${idOf} AS person_id, joins FROM member_order)`,
    };
    await saveFound(pocket, found, { contacts: people, compared: links.length }, editor);
  });

/** The groups as they are now, by the numbers of their contacts. */
const groupsAt = (threshold: number) =>
  readPocket(slug, async (pocket) => {
    await createGroups(pocket, keptTables, threshold);
    const found: { members: number[]; weakest: number }[] = [];
    for await (const groups of everyGroup(pocket, keptTables, threshold))
      for (const { members, weakest } of groups)
        found.push({ members: members.map((member) => Number(member.slice(-12))).sort(byNumber), weakest });
    await dropGroups(pocket);
    return found.sort((x, y) => (x.members[0] ?? 0) - (y.members[0] ?? 0));
  });
const byNumber = (x: number, y: number) => x - y;
const membersAt = async (threshold: number) => (await groupsAt(threshold)).map(({ members }) => members);
const remove = (numbers: readonly number[]) =>
  writePocket(slug, (pocket) =>
    execute(pocket, `DELETE FROM person WHERE id IN (SELECT unnest(from_json($ids::JSON, '["UUID"]')))`, {
      ids: JSON.stringify(numbers.map(id)),
    }),
  );

const chain: Scored[] = [
  [0, 1, 0.9],
  [1, 2, 0.6],
];

describe("what a search found", () => {
  it("is grouped by certainty, merged at once, and listed for taking back", async () => {
    await addPeople(3);
    await keep(3, chain);
    expect(await groupsAt(0.85)).toEqual([{ members: [0, 1], weakest: 0.9 }]);
    expect(await groupsAt(0.5)).toEqual([{ members: [0, 1, 2], weakest: 0.6 }]);
    expect(await writePocket(slug, (pocket) => mergeAll(pocket, 0.85, editor))).toBe(1);
    // Whom only the merged one linked is linked to nobody any more.
    expect(await membersAt(0.5)).toEqual([]);
    const merges = await readPocket(slug, (pocket) => listMerges(pocket, 10));
    expect(merges).toMatchObject([{ keptId: id(0), name: "Ann Lee", by: "Olive" }]);
    await writePocket(slug, (pocket) => unmergeContacts(pocket, merges[0]?.id ?? "", editor));
    expect(await membersAt(0.5)).toEqual([[0, 1, 2]]);
  });

  it("leaves out who was told apart, which is kept once", async () => {
    await addPeople(3);
    await keep(3, [...chain, [0, 2, 0.55]]);
    for (const _ of [1, 2]) await writePocket(slug, (pocket) => tellApart(pocket, [id(1), id(0)], editor));
    expect(await membersAt(0.5)).toEqual([[1, 2]]);
    const told = await readPocket(slug, (pocket) =>
      queryRows(
        pocket,
        z.object({ a: z.string(), b: z.string() }),
        "SELECT a_id AS a, b_id AS b FROM not_duplicate",
      ),
    );
    expect(told).toEqual([{ a: id(0), b: id(1) }]);
  });

  it("is not found again where it was told apart", async () => {
    await addPeople(
      400,
      "'Q' || n % 390, 'Z' || n % 390, 'q' || n % 390 || '@example.org', 16145550000 + n % 390",
    );
    await writePocket(slug, (pocket) => tellApart(pocket, [id(3), id(393)], editor));
    await searchAndKeep(slug, editor);
    expect(await readPocket(slug, findSearch)).toMatchObject({ by: "Olive", contacts: 400 });
    expect(await membersAt(0.5)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9].map((n) => [n, 390 + n]));
    expect(await readdir(uploadsDir(slug))).toEqual([]);
  });

  it("of before groups were kept is grouped all the same", async () => {
    await addPeople(3);
    await keep(3, chain);
    await writePocket(slug, (pocket) => execute(pocket, "UPDATE duplicate_member SET pool = 0, joins = 0"));
    expect(await groupsAt(0.5)).toEqual([{ members: [0, 1, 2], weakest: 0.6 }]);
    expect(await groupsAt(0.85)).toEqual([{ members: [0, 1], weakest: 0.9 }]);
  });

  it("is, after whatever was decided since, as if the rest alone had been found", async () => {
    const people = 12;
    const person = fc.nat(people - 1);
    const pair = fc.tuple(person, person).filter(([a, b]) => a !== b);
    const score = fc.integer({ min: 50, max: 99 }).map((percent) => percent / 100);
    const link = fc.tuple(pair, score).map(([[a, b], score]): Scored => [a, b, score]);
    const links = fc.uniqueArray(link, {
      minLength: 4,
      maxLength: 25,
      selector: ([a, b]) => [a, b].sort(byNumber).join(),
    });
    const same = ([a, b]: readonly number[], [c, d]: readonly number[]) =>
      (a === c && b === d) || (a === d && b === c);
    await addPeople(people);
    await fc.assert(
      fc.asyncProperty(
        links,
        fc.array(pair, { maxLength: 8 }),
        fc.array(pair, { maxLength: 3 }),
        fc.array(person, { maxLength: 3 }),
        score,
        async (links, apart, told, gone, threshold) => {
          const free = links.filter((link) => !apart.some((pair) => same(link, pair)));
          await keep(people, free, apart);
          await writePocket(slug, async (pocket) => {
            for (const pair of told) await tellApart(pocket, pair.map(id), editor);
          });
          await remove(gone);
          const now = await groupsAt(threshold);
          const left = free.filter(
            (link) =>
              !gone.includes(link[0]) && !gone.includes(link[1]) && !told.some((pair) => same(link, pair)),
          );
          await writePocket(slug, (pocket) => execute(pocket, "DELETE FROM not_duplicate"));
          await keep(people, left, [...apart, ...told]);
          expect(now).toEqual(await groupsAt(threshold));
          await writePocket(slug, (pocket) => execute(pocket, "DELETE FROM person"));
          await addPeople(people);
        },
      ),
      { numRuns: times(8, 200), endOnFailure: true },
    );
  });
});

/** How long the processor worked for this process, in ms: what else the machine does adds nothing to it. */
async function workOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe("a group of a thousand", () => {
  const many = 1_000;
  const star = Array.from({ length: many - 1 }, (_, k): Scored => [0, k + 1, 0.9]);
  const show = () =>
    readPocket(slug, (pocket) => listShownGroups(pocket, 0.85, { limit: 20, mostContacts: 50 }));

  it("is shown by its fullest, in the time of a page", async () => {
    await addPeople(many);
    await keep(many, star);
    const { groups, wouldGo, shown } = await show();
    expect(await workOf(show)).toBeLessThan(300);
    expect([groups, wouldGo]).toEqual([1, many - 1]);
    expect(shown).toMatchObject([{ members: many, pairs: [{ a: id(0), b: id(1), score: 0.9 }, {}, {}] }]);
    expect(shown[0]?.contacts.map((contact) => contact.id)).toEqual(
      Array.from({ length: 50 }, (_, k) => id(k)),
    );
  });

  it("is merged whole, unless it isn't any more what was shown", async () => {
    await addPeople(many);
    await keep(many, star);
    const merge = (members: number) =>
      writePocket(slug, (pocket) =>
        mergeContacts(
          pocket,
          { keptId: id(0), mergedIds: [id(1), id(2)], pick: {}, whole: { threshold: 0.85, members } },
          editor,
        ),
      );
    await expect(merge(many + 1)).rejects.toMatchObject({ code: "conflict" });
    expect(await workOf(async () => expect(await merge(many)).toBe(many - 1))).toBeLessThan(2_000);
    expect(await membersAt(0.5)).toEqual([]);
  });

  it("is still one when somebody of it is gone, and nobody else linked them", async () => {
    await addPeople(many);
    await keep(many, star);
    await remove([7]);
    const { groups, wouldGo } = await show();
    expect([groups, wouldGo]).toEqual([1, many - 2]);
  });
});

it("20,000 copies of a placeholder are searched, shown and merged in seconds, and the process grows by little", async () => {
  const copies = 20_000;
  const columns = [
    "first_name",
    "last_name",
    "email",
    "address1",
    "city",
    "zip",
    "birth_date",
    "cell_phone",
  ] as const;
  await addPeople(copies, "'test', 'test', NULL, 16145550100", "'123 Test St'");
  await writePocket(slug, async (pocket) => {
    await createFrom(
      pocket,
      "written",
      contactsOf(3, 5_000),
      columns.map((name) => ({ name, type: VARCHAR, of: (contact: Contact) => contact[name] || null })),
    );
    const at = "TIMESTAMP '2026-01-01'";
    await execute(
      pocket,
      `INSERT INTO person (id, ${columns.join(", ")}, created_at, updated_at)
       SELECT uuid(), * REPLACE (birth_date::DATE AS birth_date, ('1' || cell_phone)::BIGINT AS cell_phone), ${at}, ${at} FROM written`,
    );
  });
  const before = process.memoryUsage().rss;
  const work = await workOf(async () => {
    await searchAndKeep(slug, editor);
    const { shown } = await readPocket(slug, (pocket) =>
      listShownGroups(pocket, 0.85, { limit: 20, mostContacts: 50 }),
    );
    expect(shown.map(({ members }) => members)).toContain(copies);
    const gone = await writePocket(slug, (pocket) => mergeAll(pocket, 0.85, editor));
    expect(gone).toBeGreaterThanOrEqual(copies - 1);
  });
  expect(work).toBeLessThan(30_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(512_000_000);
});
