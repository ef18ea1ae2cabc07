import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const c0 = Slug.parse("c0");
const c2 = Slug.parse("c2");
const c5 = Slug.parse("c5");
const c7 = Slug.parse("c7");
const c3 = Slug.parse("c3");

const portal = freshPortal("boot");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const pocketPath = (slug: Slug) => path.join(portal.dataDir, "tenants", slug, "db", "pocket.db");
const { log } = await import("@/server/platform/log");
const { closeAllPockets, listOpen } = await import("@/server/platform/pocket/registry");
const { settleFacts } = await import("@/server/campaigns/tell-facts");
const { openAtBoot } = await import("./open-at-boot");
const { startPortal } = await import("./start");

const slugs = Array.from({ length: 8 }, (_, k) => Slug.parse(`c${k}`));
const forgetMigrated = (slug: Slug) => rmSync(path.join(path.dirname(pocketPath(slug)), "migrated"));
const openNow = () =>
  listOpen()
    .map(({ slug }) => slug)
    .sort();

beforeAll(async () => {
  for (const slug of slugs) await createTenant({ slug, name: slug, createdBy: "test" });
  await closeAllPockets();
});
afterAll(() => portal.close());

/** Keeps a campaign's file open in another process. Gives the way to end that. */
async function holdElsewhere(file: string): Promise<() => Promise<unknown>> {
  const program = `require("@duckdb/node-api").DuckDBInstance.create(process.argv[1])
    .then((instance) => { globalThis.held = instance; console.log("held"); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["-e", program, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return () => {
    child.kill("SIGKILL");
    return once(child, "exit");
  };
}

it("the portal is ready while a campaign that is to be migrated can't be opened", async () => {
  forgetMigrated(c0);
  const release = await holdElsewhere(pocketPath(c0));
  const startedAt = performance.now();
  await startPortal();
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  expect(existsSync(path.join(portal.dataDir, "portal.json"))).toBe(true);
  expect(openNow()).toEqual([]);
  await release();
  await vi.waitFor(() => expect(openNow()).toEqual(["c0"]), { timeout: 6_000 });
});

it("only those that need it are opened, and broken ones are named", async () => {
  // The campaign that was opened last tells what is in it, for which it is opened.
  await settleFacts();
  await closeAllPockets();
  for (const slug of [c2, c5, c7]) forgetMigrated(slug);
  writeFileSync(pocketPath(c7), Buffer.alloc(statSync(pocketPath(c7)).size, "no"));
  rmSync(pocketPath(c3));
  const error = vi.spyOn(log, "error").mockImplementation(() => undefined);
  await openAtBoot(slugs);
  expect(openNow()).toEqual(["c2", "c5"]);
  const named = error.mock.calls.map(([facts]) => (facts as unknown as { tenant: string }).tenant);
  expect(named.sort()).toEqual(["c3", "c7"]);
  error.mockRestore();
});
