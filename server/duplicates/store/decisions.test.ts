import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { PersonId } from "@/lib/people/person-id";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("duplicate-decisions");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { execute } = await import("@/server/platform/duckdb/query");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { contactsNow } = await import("@/server/platform/testing/lists");
const { takeMergeBack } = await import("../take-merge-back");
const { countDecided } = await import("./count-decided");
const { listApartDecisions } = await import("./list-apart-decisions");
const { listMergeDecisions } = await import("./list-merge-decisions");
const { mergeGroups } = await import("./merge-groups");
const { takeApartBack } = await import("./take-apart-back");
const { tellApart } = await import("./tell-apart");

afterAll(() => portal.close());

const minutes = (count: number) => new Date(Date.parse("2026-11-27T10:00:00.123Z") + count * 60_000);
const by = "Olive";
const id = (n: number) => PersonId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);

let made = 0;
let slug: Slug;
let before = "";
beforeEach(async () => {
  slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
  await writePocket(slug, async (pocket) => {
    await execute(
      pocket,
      `INSERT INTO person (id, first_name, last_name, created_at, updated_at)
       SELECT ('00000000-0000-7000-8000-' || lpad(n::VARCHAR, 12, '0'))::UUID, 'Ann' || n,
              CASE WHEN n = 5 THEN NULL ELSE 'Lee' END, TIMESTAMP '2026-01-01' + to_seconds(n), TIMESTAMP '2026-01-01'
         FROM range(9) r(n)`,
    );
    await execute(
      pocket,
      "INSERT INTO duplicate_search VALUES ('Olive', TIMESTAMP '2026-11-27 10:00:00', 9, 9)",
    );
  });
  before = await contactsNow(slug);
});

const merge = (kept: number, others: readonly number[], at: Date) =>
  writePocket(slug, (pocket) =>
    mergeGroups(pocket, [{ keptId: id(kept), mergedIds: others.map(id), pick: {} }], { by, at }),
  );
const apart = (numbers: readonly number[], at: Date) =>
  writePocket(slug, (pocket) => tellApart(pocket, numbers.map(id), { by, at }));
const merges = (limit = 10) => readPocket(slug, (pocket) => listMergeDecisions(pocket, limit));
const aparts = () => readPocket(slug, (pocket) => listApartDecisions(pocket, 10));
const takeBack = (mergeId: string | undefined) =>
  writePocket(slug, (pocket) => takeMergeBack(pocket, mergeId ?? "", { by, at: minutes(60) }));

describe("merges", () => {
  it("are listed by what was decided at once, the last first, with the names of two who went", async () => {
    await merge(0, [1], minutes(1));
    await merge(2, [3, 5, 4], minutes(2));
    expect(await merges()).toMatchObject([
      {
        keptId: id(2),
        kept: "Ann2 Lee",
        names: ["Ann3 Lee", "Ann5"],
        merged: 3,
        by,
        at: minutes(2).toISOString(),
      },
      { keptId: id(0), kept: "Ann0 Lee", names: ["Ann1 Lee"], merged: 1, by, at: minutes(1).toISOString() },
    ]);
    expect(await merges(1)).toMatchObject([{ keptId: id(2) }]);
  });

  it("are taken back whole, and then aren't listed any more", async () => {
    await merge(0, [1, 2, 3], minutes(1));
    const [decision] = await merges();
    expect(await takeBack(decision?.id)).toBe(3);
    expect(await contactsNow(slug)).toBe(before);
    expect(await merges()).toEqual([]);
    await expect(takeBack(decision?.id)).rejects.toMatchObject({ code: "conflict" });
    await expect(takeBack(id(8))).rejects.toMatchObject({ code: "not_found" });
  });

  it("into one contact at two times are two decisions, of which the later is taken back first", async () => {
    await merge(0, [1], minutes(1));
    await merge(0, [2], minutes(2));
    const [later, earlier] = await merges();
    await expect(takeBack(earlier?.id)).rejects.toMatchObject({ code: "conflict" });
    expect(await takeBack(later?.id)).toBe(1);
    expect(await takeBack(earlier?.id)).toBe(1);
    expect(await contactsNow(slug)).toBe(before);
  });
});

describe("contacts told apart", () => {
  it("are listed by what was decided at once, since the last search, the last first", async () => {
    await apart([7, 8], minutes(-60));
    await apart([0, 1], minutes(1));
    await apart([4, 2, 3], minutes(2));
    expect(await aparts()).toEqual([
      {
        ids: [id(2), id(3), id(4)],
        names: ["Ann2 Lee", "Ann3 Lee", "Ann4 Lee"],
        by,
        at: minutes(2).toISOString(),
      },
      { ids: [id(0), id(1)], names: ["Ann0 Lee", "Ann1 Lee"], by, at: minutes(1).toISOString() },
    ]);
  });

  it("may be one again once that is taken back, which leaves what was said before and after", async () => {
    await apart([0, 1], minutes(1));
    await apart([0, 1, 2], minutes(2));
    const back = (numbers: readonly number[], at: Date) =>
      writePocket(slug, (pocket) => takeApartBack(pocket, numbers.map(id), at));
    await expect(back([0, 1], minutes(2))).rejects.toMatchObject({ code: "not_found" });
    await back([0, 1, 2], minutes(2));
    expect(await aparts()).toMatchObject([{ ids: [id(0), id(1)] }]);
    await back([0, 1], minutes(1));
    expect(await aparts()).toEqual([]);
    await expect(back([0, 1], minutes(1))).rejects.toMatchObject({ code: "not_found" });
  });
});

it("counts what was decided since the last search and stands", async () => {
  const decided = () => readPocket(slug, countDecided);
  expect(await decided()).toEqual({ merged: 0, apart: 0 });
  await apart([7, 8], minutes(-60));
  await apart([4, 5, 6], minutes(1));
  await merge(0, [1, 2], minutes(1));
  expect(await decided()).toEqual({ merged: 1, apart: 1 });
  await takeBack((await merges())[0]?.id);
  expect(await decided()).toEqual({ merged: 0, apart: 1 });
  await writePocket(slug, (pocket) => execute(pocket, "DELETE FROM duplicate_search"));
  expect(await decided()).toEqual({ merged: 0, apart: 0 });
});
