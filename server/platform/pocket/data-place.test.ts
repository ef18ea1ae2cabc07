import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");
const theirs = Slug.parse("theirs");

const portal = freshPortal("data-place");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { manager } = await import("@/server/platform/manager/client");
const { getDataFile, readDataUrl } = await import("./data-place");
const { closePocket } = await import("./registry");
const { findTrouble } = await import("./find-trouble");
const { writePocket } = await import("./use");

beforeAll(async () => {
  for (const slug of ["ours", "theirs"]) await createTenant({ slug, name: slug, createdBy: "test" });
});
afterAll(() => portal.close());

async function lead(slug: Slug, dataUrl: string): Promise<void> {
  await closePocket(slug);
  await (await manager()).tenant.update({ where: { slug }, data: { dataUrl } });
}

describe("an address of data", () => {
  const inside = path.join(portal.dataDir, "tenants/a/db/pocket.db");
  it.each([
    ["file:tenants/a/db/pocket.db", inside],
    [`file:${inside}`, inside],
    [`file://${inside}`, inside],
    ["FILE:tenants/a%20b/x.db", path.join(portal.dataDir, "tenants/a b/x.db")],
    ["file:tenants/../tenants/a/db/pocket.db", inside],
  ])("%s is a file of the data folder", (dataUrl, file) => {
    expect(readDataUrl(dataUrl)).toBe(file);
  });

  it.each([
    ["ducklake:postgres:host=db", /in a storage that this version doesn't know \(ducklake:\)/],
    ["md:acme", /\(md:\)/],
    ["quack:db:5433", /\(quack:\)/],
    ["tenants/a/db/pocket.db", /\(no:\)/],
    ["file:/etc/pocket.db", /outside of the portal's data folder/],
    ["file:../pocket.db", /outside/],
    ["file:tenants/../../pocket.db", /outside/],
    ["file:%2e%2e/pocket.db", /outside/],
    ["file:.", /outside/],
    ["file:", /can't be read/],
    ["file://other/tenants/a.db", /can't be read/],
    ["file:%zz", /can't be read/],
    ["file:a%00b", /can't be read/],
  ])("%s is refused in words", (dataUrl, words) => {
    expect(() => readDataUrl(dataUrl)).toThrow(words);
    expect(() => readDataUrl(dataUrl)).toThrow(/^This campaign's data lies .*Nothing was changed\./);
  });
});

it("a campaign's data is where its row says, and nowhere else", async () => {
  const before = await getDataFile(ours);
  await closePocket(ours);
  const moved = path.join(path.dirname(before), "moved.db");
  renameSync(before, moved);
  await lead(ours, "file:tenants/ours/db/moved.db");
  await writePocket(ours, (pocket) => pocket.connection.run("DELETE FROM tag"));
  expect(await getDataFile(ours)).toBe(moved);
  expect(existsSync(before)).toBe(false);
});

it("a campaign whose data can't be reached is refused, and other campaigns' data is none of its own", async () => {
  await lead(ours, "ducklake:postgres:host=db");
  expect(await findTrouble(ours)).toMatch(/doesn't know \(ducklake:\)/);
  await lead(ours, "file:/etc/hosts");
  expect(await findTrouble(ours)).toMatch(/outside of the portal's data folder/);
  expect(await findTrouble(theirs)).toBeNull();
  await lead(ours, "file:tenants/theirs/db/pocket.db");
  expect(await findTrouble(ours)).toMatch(/led to another campaign's database/);
  await lead(ours, "file:tenants/ours/db/moved.db");
  expect(await findTrouble(ours)).toBeNull();
});
