import { statSync, utimesSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const oneSlug = Slug.parse("one");
const two = Slug.parse("two");
const three = Slug.parse("three");

const portal = freshPortal("tell-facts");
const { createTenant } = await import("./create-tenant");
const { askTenantFacts, listTenantFacts } = await import("./list-tenant-facts");
const { catchUpFacts, followOpening, followWrite, settleFacts } = await import("./tell-facts");
const { listKeptFacts } = await import("./store/list-kept-facts");
const { createImport } = await import("@/server/imports/store/create-import");
const { saveJob } = await import("@/server/imports/store/save-job");
const { getDataFile } = await import("@/server/platform/pocket/data-place");
const { log } = await import("@/server/platform/log");
const { manager } = await import("@/server/platform/manager/client");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { configurePockets } = await import("@/server/platform/pocket/options");
const { closeAllPockets } = await import("@/server/platform/pocket/registry");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");

const slugs = ["one", "two", "three"];
let opened: string[] = [];
beforeAll(async () => {
  for (const slug of slugs) await createTenant({ slug, name: slug, createdBy: "test" });
  await closeAllPockets();
});
beforeEach(() => {
  opened = [];
  configurePockets({
    written: followWrite,
    opened: (slug, trouble) => {
      opened.push(slug);
      followOpening(slug, trouble);
    },
  });
});
afterAll(async () => {
  await settleFacts();
  await portal.close();
});

const person =
  "INSERT INTO person (id, created_at, updated_at) VALUES (uuid(), now()::TIMESTAMP, now()::TIMESTAMP)";
const add = (slug: Slug) => writePocket(slug, ({ connection }) => connection.run(person));
const factsOf = async (slug: Slug) => (await listTenantFacts()).find((one) => one.slug === slug);

it("a campaign has facts from its beginning on", async () => {
  expect(await factsOf(oneSlug)).toMatchObject({ contacts: 0, sizeBytes: expect.any(Number), trouble: null });
});

it("the manager's list opens no campaign, whatever it knows of it", async () => {
  expect(await listTenantFacts()).toHaveLength(3);
  expect(opened).toEqual([]);
  await askTenantFacts();
  expect(opened.sort()).toEqual([...slugs].sort());
});

it("a write is told at once, those that follow it together, and what is still to come before the end", async () => {
  await settleFacts();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await add(oneSlug);
  await vi.waitFor(async () => expect(await factsOf(oneSlug)).toMatchObject({ contacts: 1 }), 1_000);
  for (let at = 0; at < 10; at++) await add(oneSlug);
  expect(await factsOf(oneSlug)).toMatchObject({ contacts: 1 });
  await settleFacts();
  expect(await factsOf(oneSlug)).toMatchObject({
    contacts: 11,
    sizeBytes: statSync(await getDataFile(oneSlug)).size,
  });
});

it("a change that was taken back is told by nobody", async () => {
  await settleFacts();
  const before = (await listKeptFacts()).get((await getTenant("one")).id);
  const work = writePocket(oneSlug, async ({ connection }) => {
    await connection.run(person);
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  await settleFacts();
  expect((await listKeptFacts()).get((await getTenant("one")).id)).toEqual(before);
});

it("the last import is one that holds", async () => {
  const { id: tenantId } = await getTenant("two");
  const ends = [new Date(Date.now() - 60_000), new Date()];
  const ids: string[] = [];
  for (const finishedAt of ends) {
    const { id } = await createImport({ tenantId, fileName: "list.csv", createdBy: "test" });
    await saveJob(id, { state: "done", finishedAt });
    ids.push(id);
  }
  expect(await factsOf(two)).toMatchObject({ lastImportAt: ends[1] });
  await saveJob(ids[1] ?? "", { state: "undone" });
  expect(await factsOf(two)).toMatchObject({ lastImportAt: ends[0] });
});

it("what a killed process didn't tell is told at the next start, and nothing else is asked", async () => {
  await settleFacts();
  configurePockets({ written: () => undefined });
  await add(two);
  await closeAllPockets();
  for (const slug of [oneSlug, three]) utimesSync(await getDataFile(slug), 0, 0);
  opened = [];
  expect(await factsOf(two)).toMatchObject({ contacts: 0 });
  await catchUpFacts();
  expect(await factsOf(two)).toMatchObject({ contacts: 1 });
  expect(opened).toEqual(["two"]);
});

it("a write stays written although nobody can be told, and it is said in the log", async () => {
  const said = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const db = await manager();
  for (const when of ["INSERT", "UPDATE"])
    await db.$executeRawUnsafe(
      `CREATE TRIGGER no_${when} BEFORE ${when} ON tenant_facts BEGIN SELECT RAISE(ABORT, 'unwritable'); END`,
    );
  await add(three);
  await settleFacts();
  const error = expect.objectContaining({ err: expect.any(Error), tenant: "three" });
  expect(said).toHaveBeenCalledWith(error, "a campaign's facts could not be kept");
  configurePockets({
    written: () => {
      throw new Error("deaf");
    },
  });
  await add(three);
  expect(said).toHaveBeenLastCalledWith(error, "what follows a campaign that was written went wrong");
  const count = (await readPocket(three, ({ connection }) => connection.runAndReadAll("FROM person")))
    .currentRowCount;
  expect(count).toBe(2);
  said.mockRestore();
  for (const when of ["INSERT", "UPDATE"]) await db.$executeRawUnsafe(`DROP TRIGGER no_${when}`);
});
