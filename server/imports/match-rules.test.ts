import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MatchRule, matchRules } from "@/lib/imports/import-plan";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const people = Slug.parse("people");

const portal = freshPortal("match-rules");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { loaderOf, uploadList } = await import("@/server/platform/testing/lists");
const { chooseMapping } = await import("./check-list");
const { startImport } = await import("./start-import");

const header = "first_name,last_name,email,cell_phone,zip,date_of_birth,address1\n";

async function check(slug: Slug, rows: string, rules: readonly MatchRule[] = matchRules) {
  const loader = await loaderOf(slug);
  const { id, mapping, options } = await waitForImport((await uploadList(slug, header + rows)).id);
  const choice = {
    mapping: mapping ?? [],
    options: { ...options, path: "direct" as const, duplicates: "overwrite" as const, rules: [...rules] },
  };
  await chooseMapping(loader, id, choice);
  const { plan } = await waitForImport(id);
  if (!plan) throw new Error("The check left no plan.");
  return { loader, id, plan };
}

const decidedBy = async (rows: string, rules?: readonly MatchRule[]) => {
  const { plan } = await check(people, rows, rules);
  return [...plan.rules.map(({ rule }) => rule), ...(plan.figures.inserted > 0 ? ["new"] : [])];
};

beforeAll(async () => {
  await createTenant({ slug: "people", name: "people", createdBy: "test" });
  const { loader, id } = await check(
    people,
    "Ann,Lee,ann@example.org,6145550101,43215,1980-03-04,1 Oak St\nAnn,Lee,,6145550102,43004,,2 Elm St\n",
  );
  await startImport(loader, id);
  await waitForImport(id);
});
afterAll(() => portal.close());

describe("the rules that tell who is who", () => {
  const both = "Ann,Lee,ann@example.org,6145550102,,,\n";
  it("decide in the order that was chosen", async () => {
    expect(await decidedBy(both)).toEqual(["email"]);
    expect(await decidedBy(both, ["phone", "email"])).toEqual(["phone"]);
  });

  it("decide nothing when they are off", async () => {
    expect(await decidedBy(both, ["address"])).toEqual(["new"]);
    expect(await decidedBy(both, [])).toEqual(["new"]);
  });

  it("know people by name, birth date and ZIP", async () => {
    expect(await decidedBy("Ann,Lee,,,43215-1234,03/04/1980,\n")).toEqual(["birth_date"]);
    expect(await decidedBy("Ann,Lee,,,43215,03/05/1980,\n")).toEqual(["new"]);
    expect(await decidedBy("Bea,Lee,,,43215,03/04/1980,\n")).toEqual(["new"]);
  });

  it("find rows of one list that are one person, by the same order and switches", async () => {
    const rows = "Cy,Fox,,,43001,1990-01-13,\nCy,Fox,,,43001,1990-01-13,\n";
    expect(await decidedBy(rows)).toEqual(["birth_date", "new"]);
    expect((await check(people, rows, ["email"])).plan.figures).toMatchObject({ inserted: 2, skipped: 0 });
  });
});

describe("an import that changes unusually much", () => {
  const rows = "Ann,Lee,ann@example.org,6145550199,43215,1980-03-04,9 Ash St\n";
  it("waits until each warning is ticked", async () => {
    const { loader, id } = await check(people, rows);
    await expect(startImport(loader, id, [])).rejects.toMatchObject({ code: "invalid_input" });
    await expect(startImport(loader, id, ["changed:1"])).rejects.toMatchObject({ code: "invalid_input" });
    const all = ["changed:1", "field:address1:1", "field:cell_phone:1"];
    await startImport(loader, id, all);
    expect((await waitForImport(id)).result?.figures).toMatchObject({ updated: 1 });
  });
});
