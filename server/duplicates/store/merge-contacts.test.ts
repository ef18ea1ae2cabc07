import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("merge-contacts");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { contactsOf } = await import("@/server/platform/testing/lists");
const { listHistory } = await import("@/server/contacts/store/list-history");
const { queryRows } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { listMerges } = await import("@/server/platform/testing/list-merges");
const { mergeGroups } = await import("./merge-groups");
const { unmergeContacts } = await import("./unmerge-contacts");

afterAll(() => portal.close());

const editor = { by: "Olive", at: new Date("2026-11-27T10:00:00Z") };
const id = (n: number) => PersonId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);
const [ann, anne, bo] = [id(1), id(2), id(3)];
const [shirt, size] = [id(11), id(12)];
const [red, blue] = [id(21), id(22)];

const rows = [
  `INSERT INTO person (id, first_name, last_name, email, cell_phone, do_not_contact, birth_date, created_at, updated_at) VALUES
     ('${ann}', 'Ann', 'Lee', 'ann@example.org', NULL, 'text', NULL, TIMESTAMP '2026-01-01', TIMESTAMP '2026-01-01'),
     ('${anne}', 'Anne', 'Lee', 'anne@example.org', 16145550101, 'call', DATE '1980-03-04', TIMESTAMP '2026-02-01', TIMESTAMP '2026-02-01'),
     ('${bo}', 'Bo', 'Diaz', NULL, NULL, NULL, NULL, TIMESTAMP '2026-03-01', TIMESTAMP '2026-03-01')`,
  `INSERT INTO custom_field VALUES ('${shirt}', 'shirt', 'Shirt', 'text', now()::TIMESTAMP), ('${size}', 'size', 'Size', 'text', now()::TIMESTAMP)`,
  `INSERT INTO person_custom_field VALUES ('${ann}', '${shirt}', 'red'), ('${anne}', '${shirt}', 'blue'), ('${anne}', '${size}', 'L')`,
  `INSERT INTO tag VALUES ('${red}', 'Red', NULL, now()::TIMESTAMP), ('${blue}', 'Blue', NULL, now()::TIMESTAMP)`,
  `INSERT INTO person_tag VALUES ('${ann}', '${red}'), ('${anne}', '${red}'), ('${anne}', '${blue}')`,
  `INSERT INTO communication (id, person_id, channel, direction, happened_at) VALUES
     ('${id(31)}', '${ann}', 'call', 'out', TIMESTAMP '2026-04-01'), ('${id(32)}', '${anne}', 'text', 'out', TIMESTAMP '2026-04-02')`,
  `INSERT INTO consent (id, person_id, channel, status, source, recorded_at) VALUES ('${id(41)}', '${anne}', 'call', 'no', 'x', TIMESTAMP '2026-04-03')`,
];

let made = 0;
async function campaign(): Promise<Slug> {
  const slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
  await writePocket(slug, async (pocket) => {
    for (const sql of rows) await pocket.connection.run(sql);
  });
  return slug;
}

const tables = ["person_custom_field", "person_tag", "communication", "consent", "person_tombstone"];
async function stateOf(slug: Slug) {
  const of = (sql: string) =>
    readPocket(slug, (pocket) => queryRows(pocket, z.record(z.string(), z.unknown()), sql));
  const parts = [await of("SELECT * EXCLUDE (updated_at) FROM person ORDER BY ALL")];
  for (const table of tables) parts.push(await of(`SELECT * FROM ${table} ORDER BY ALL`));
  return parts;
}

const merge = async (slug: Slug, keptId: PersonId, mergedId: PersonId, take: string[] = []) => {
  const pick = Object.fromEntries(take.map((column) => [column, mergedId]));
  await writePocket(slug, (pocket) => mergeGroups(pocket, [{ keptId, mergedIds: [mergedId], pick }], editor));
  const merges = await readPocket(slug, (pocket) => listMerges(pocket, 10));
  return merges.find((one) => one.keptId === keptId)?.id ?? "";
};
const unmerge = (slug: Slug, mergeId: string) =>
  writePocket(slug, (pocket) => unmergeContacts(pocket, mergeId, editor));

describe("a merge", () => {
  it("keeps what the kept contact has, fills what it lacks, and unites tags and marks of whom not to contact", async () => {
    const slug = await campaign();
    await merge(slug, ann, anne, ["email"]);
    expect(await contactsOf(slug)).toEqual([
      expect.objectContaining({
        first_name: "Ann",
        email: "anne@example.org",
        cell_phone: expect.anything(),
        do_not_contact: "call,text",
        own: ["shirt=red", "size=L"],
        tags: ["Blue", "Red"],
      }),
      expect.objectContaining({ first_name: "Bo" }),
    ]);
    const hangs = await readPocket(slug, (pocket) =>
      queryRows(
        pocket,
        z.object({ n: z.number() }),
        `SELECT count(*)::INTEGER AS n FROM communication WHERE person_id = '${ann}'`,
      ),
    );
    expect(hangs).toEqual([{ n: 2 }]);
    expect((await readPocket(slug, (pocket) => listHistory(pocket, ann))).map(({ kind }) => kind)).toContain(
      "merge",
    );
  });

  it("leaves everything as it was when it is taken back", async () => {
    const slug = await campaign();
    const before = await stateOf(slug);
    const mergeId = await merge(slug, ann, anne, ["first_name", "email"]);
    expect(await stateOf(slug)).not.toEqual(before);
    await unmerge(slug, mergeId);
    expect(await stateOf(slug)).toEqual(before);
    await expect(unmerge(slug, mergeId)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is taken back around what somebody has changed since", async () => {
    const slug = await campaign();
    const mergeId = await merge(slug, ann, anne);
    await writePocket(slug, (pocket) =>
      pocket.connection.run(`UPDATE person SET cell_phone = 16145550199 WHERE id = '${ann}'`),
    );
    await unmerge(slug, mergeId);
    const phones = await readPocket(slug, (pocket) =>
      queryRows(
        pocket,
        z.object({ phone: z.string().nullable() }),
        "SELECT cell_phone::VARCHAR AS phone FROM person ORDER BY id",
      ),
    );
    expect(phones.map(({ phone }) => phone)).toEqual(["16145550199", "16145550101", null]);
  });

  it("of a merged contact must be taken back in turn", async () => {
    const slug = await campaign();
    const before = await stateOf(slug);
    const first = await merge(slug, anne, bo);
    const second = await merge(slug, ann, anne);
    await expect(unmerge(slug, first)).rejects.toMatchObject({ code: "conflict" });
    await unmerge(slug, second);
    await unmerge(slug, first);
    expect(await stateOf(slug)).toEqual(before);
  });

  it("refuses a contact with itself, or one that isn't there, and then changes nothing", async () => {
    const slug = await campaign();
    const before = await stateOf(slug);
    await expect(merge(slug, ann, ann)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(merge(slug, ann, id(99))).rejects.toMatchObject({ code: "not_found" });
    const group = { keptId: ann, mergedIds: [anne, id(99)], pick: {} };
    await expect(writePocket(slug, (pocket) => mergeGroups(pocket, [group], editor))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await stateOf(slug)).toEqual(before);
  });
});
