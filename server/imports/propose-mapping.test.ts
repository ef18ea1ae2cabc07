import { afterAll, beforeAll, expect, it } from "vitest";
import { profileColumn } from "@/lib/imports/headers/profile-column";
import type { Mapping } from "@/lib/people/mapping";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("propose-mapping");
const { saveMapping } = await import("@/server/imports/store/save-mapping");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { proposeMapping } = await import("./propose-mapping");

const ids = { ours: "", theirs: "" };
beforeAll(async () => {
  for (const slug of ["ours", "theirs"] as const) {
    await createTenant({ slug, name: slug, createdBy: "test" });
    ids[slug] = (await getTenant(slug)).id;
  }
});
afterAll(() => portal.close());

const columns = (...headers: string[]) =>
  headers.map((header, index) => ({ index, header, samples: [], padded: false, profile: profileColumn([]) }));
const propose = async (slug: "ours" | "theirs", ...headers: string[]) => {
  const { mapping, proposals } = await proposeMapping(ids[slug], columns(...headers));
  return { targets: mapping.map(({ target }) => target), proposals };
};

it("goes by headers and values where no such list came before, and joins what belongs together", async () => {
  const { mapping } = await proposeMapping(ids.ours, columns("House Number", "Street Name", "Email"));
  expect(mapping).toEqual([
    { index: 0, target: "address1", place: 0 },
    { index: 1, target: "address1", place: 1 },
    { index: 2, target: "email" },
  ]);
});

const known = ["Email", "Zone", "Kin", "Cell", "Code"];
const confirmed: Mapping = [
  { index: 0, target: null },
  { index: 1, target: "precinct" },
  { index: 2, target: "custom:Next of kin" },
  { index: 3, target: "cell_phone" },
  { index: 4, target: "email" },
];

it("takes over what was confirmed for a list with these headers, or 80 % of them, in any order", async () => {
  await saveMapping(ids.ours, known, confirmed);
  expect((await propose("ours", ...known)).targets).toEqual(confirmed.map(({ target }) => target));
  const { targets, proposals } = await propose("ours", "code", "Cell", "Zone", "Email");
  expect(targets).toEqual(["email", "cell_phone", "precinct", null]);
  expect(proposals[0]).toMatchObject({ verdict: "sure", reason: "“E-mail” the last time such a list came" });
});

it("doesn't fill a field from a new column that a confirmed one fills", async () => {
  await saveMapping(ids.ours, ["Zone", "Cell", "Code", "Kin"], [{ index: 2, target: "email" }]);
  const { targets, proposals } = await propose("ours", "Zone", "Cell", "Code", "Kin", "E-mail address");
  expect(targets[2]).toBe("email");
  expect(targets.at(-1)).toBeNull();
  expect(proposals.at(-1)).toMatchObject({ verdict: "check" });
});

it("takes the common fields from another campaign of the agency, not its own fields or what it left out", async () => {
  const { targets, proposals } = await propose("theirs", ...known);
  expect(targets).toEqual([null, "precinct", null, "cell_phone", "email"]);
  expect(proposals[1]?.reason).toBe("“Precinct” in another campaign");
});

it("goes by the headers again where fewer are alike", async () => {
  expect((await propose("ours", "Email", "Zone", "First name", "Last name")).targets).toEqual([
    "email",
    null,
    "first_name",
    "last_name",
  ]);
});
