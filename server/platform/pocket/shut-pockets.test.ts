import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { execute } from "@/server/platform/duckdb/query";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");
const theirs = Slug.parse("theirs");

const portal = freshPortal("shut");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const pocketPath = (slug: Slug) => path.join(portal.dataDir, "tenants", slug, "db", "pocket.db");
const { closeForGood } = await import("@/server/platform/stopping");
const { leasePocket, listOpen } = await import("./registry");
const { shutPockets } = await import("./shut-pockets");
const { readPocket, writePocket } = await import("./use");

beforeAll(async () => {
  for (const slug of ["ours", "theirs"]) await createTenant({ slug, name: slug, createdBy: "test" });
});
afterAll(() => portal.close());

const addTag = (slug: Slug, name: string) =>
  writePocket(slug, (pocket) =>
    execute(pocket, "INSERT INTO tag (id, name, created_at) VALUES (uuid(), $name, now()::TIMESTAMP)", {
      name,
    }),
  );
const hasLog = (slug: Slug) => existsSync(`${pocketPath(slug)}.wal`);

it("a campaign that can't be closed keeps no other one from being closed", async () => {
  const held = await leasePocket(ours);
  for (const slug of [ours, theirs]) await addTag(slug, "first");
  expect([ours, theirs].map(hasLog)).toEqual([true, true]);
  await expect(shutPockets(300)).rejects.toThrow("This campaign is busy");
  expect(listOpen().map(({ slug }) => slug)).toEqual(["ours"]);
  expect(hasLog(theirs)).toBe(false);
  held.release();
});

it("what reads for long is interrupted, every log is written back, and nothing is opened again", async () => {
  for (const slug of [ours, theirs]) await addTag(slug, "second");
  const long = readPocket(ours, ({ connection }) =>
    connection.run("SELECT sum(a.range * b.range) FROM range(10000000) a, range(100000) b"),
  );
  const writing = writePocket(ours, ({ connection }) =>
    connection.run(
      "CREATE TABLE never AS SELECT sum(a.range * b.range) FROM range(10000000) a, range(100000) b",
    ),
  );
  const ends = Promise.allSettled([long, writing]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  closeForGood();
  await shutPockets(3_000);
  expect(listOpen()).toEqual([]);
  expect([ours, theirs].map(hasLog)).toEqual([false, false]);
  for (const end of await ends) {
    expect(end).toMatchObject({ status: "rejected", reason: { code: "data_unavailable" } });
  }
  await expect(addTag(theirs, "third")).rejects.toThrow("CampaignBrain is being restarted");
  expect(listOpen()).toEqual([]);
});
