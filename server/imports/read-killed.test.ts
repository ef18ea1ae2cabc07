import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listText } from "@/lib/demo/list-csv";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { startWorker } from "@/server/platform/testing/worker";

const portal = freshPortal("read-killed");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { jobDir } = await import("@/server/platform/env");
const { closeManager } = await import("@/server/platform/manager/client");
const { closeAllPockets } = await import("@/server/platform/pocket/registry");
const { uploadList } = await import("@/server/platform/testing/lists");

const slug = Slug.parse("ours");
const worker = startWorker();

beforeAll(() => createTenant({ slug, name: slug, createdBy: "test" }));
afterAll(async () => {
  await worker.kill("SIGKILL");
  await portal.close();
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const readingIn = (dir: string) => readdirSync(dir).find((name) => name.startsWith("reading-"));
const isAtWork = (folder: string) =>
  execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
    .split("\n")
    .some((line) => line.includes(folder) && line.includes("max-old-space-size"));

it("a list whose server is killed while it is read: its child ends by itself, and the next reading leaves nothing of it", async () => {
  const { id } = await uploadList(slug, listText({ seed: 3, rows: 300_000 }).text);
  const dir = jobDir(slug, id);
  await closeAllPockets();
  await closeManager();
  await worker.work(id);
  while (!readingIn(dir) || readdirSync(`${dir}/${readingIn(dir)}`).length === 0) await pause();
  await worker.kill("SIGKILL");
  const left = readingIn(dir) ?? "nothing";
  expect(left).toMatch(/^reading-/u);
  while (isAtWork(left)) await pause();
  expect(readdirSync(dir)).not.toContain("reading.json");
  expect(await waitForImport(id)).toMatchObject({ state: "mapping", reading: { rows: expect.any(Number) } });
  expect(readdirSync(dir).sort()).toEqual([
    "original",
    "reading.json",
    "staged.parquet",
    "unreadable.ndjson",
  ]);
});
