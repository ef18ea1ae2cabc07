import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import { listText } from "@/lib/demo/list-csv";
import { childrenOf, isRunning } from "@/server/platform/testing/processes";
import { command, watchUntil } from "./ask-portal";
import { ask, beginRequest } from "./raw-request";
import { type StartedPortal, startPortal } from "./start-portal";
import { signInAsOwner } from "./test";

/** Starts a portal on the test's own data directory; what is left of it in the end is killed. */
type Start = (options?: Parameters<typeof startPortal>[1]) => Promise<StartedPortal>;

const test = base.extend<{ start: Start }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
  async start({}, use) {
    const dataDir = mkdtempSync(path.join(tmpdir(), "campaignbrain-stop-"));
    const started = new Set<number>();
    await use(async (options) => {
      const portal = await startPortal(dataDir, options);
      const pid = portal.child.pid ?? 0;
      for (const one of [pid, ...childrenOf(pid)]) started.add(one);
      return portal;
    });
    for (const pid of [...started].filter(isRunning)) process.kill(pid, "SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  },
});
test.describe.configure({ timeout: 240_000 });

const slug = "ours";
const list = listText({ seed: 21, rows: 60_000 });
const bytes = Buffer.from(list.text);
/** One that is read for a while. */
const long = list.text + list.text.slice(list.text.indexOf("\n") + 1).repeat(20);
const people = list.truth.people + list.truth.ragged;

async function contactsOf(portal: StartedPortal): Promise<number> {
  const { text } = await command(portal, "tenant list", {});
  return JSON.parse(text).value.tenants.find((one: { slug: string }) => one.slug === slug).contacts;
}

/** Signs the owner in and drops a list whose bytes never leave the browser. Gives where they go, and who may send them. */
async function beginUpload(page: Page, portal: StartedPortal) {
  await page.route("**/file", (route) => (route.request().method() === "PUT" ? undefined : route.continue()));
  await signInAsOwner(page, portal);
  await page.goto(`/c/${slug}/imports/new`);
  const sending = page.waitForRequest(/\/file$/u);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "later.csv", mimeType: "text/csv", buffer: bytes });
  const url = (await sending).url();
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return { url, headers: { cookie, origin: portal.url } };
}

/** Begins to load a list by the campaign's API, in many calls. Gives where its job is told of, and what the command line is answered. */
async function beginImport(portal: StartedPortal, campaign: string, text: string | Buffer) {
  const file = path.join(portal.dataDir, `${campaign}.csv`);
  writeFileSync(file, text);
  const uploads = () => readdirSync(path.join(portal.dataDir, "uploads", campaign));
  const before = uploads();
  const answer = command(portal, "import", { slug: campaign, file, path: "api" });
  await expect.poll(() => uploads().length).toBe(before.length + 1);
  const jobId = uploads().find((name) => !before.includes(name));
  return { events: `/c/${campaign}/api/imports/${jobId}/events`, answer };
}

/** A connection that stays open: with nothing asked on it, or after an answer. */
async function keepConnected(portal: StartedPortal) {
  const { port } = new URL(portal.url);
  const silent = connect(Number(port), "localhost").on("error", () => undefined);
  const agent = new Agent({ keepAlive: true });
  await ask(`${portal.url}/api/health`, { agent }).answer;
  return { silent, agent };
}

function expectNothingLeft({ dataDir }: StartedPortal) {
  expect(existsSync(path.join(dataDir, "portal.json"))).toBe(false);
  // An empty log is one that is written back.
  expect(statSync(path.join(dataDir, "db", "manager.db-wal"), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  expect(readdirSync(path.join(dataDir, "tenants", slug, "db"))).not.toContain("pocket.db.wal");
}

test("a portal that is told to stop in the middle of everything stops in order and goes on later", async ({
  start,
  browser,
}) => {
  const portal = await start();
  const page = await browser.newPage({ baseURL: portal.url });
  for (const campaign of [slug, "theirs"]) await command(portal, "tenant create", { slug: campaign });
  const { url, headers } = await beginUpload(page, portal);
  const reading = await beginImport(portal, "theirs", long);
  const writing = await beginImport(portal, slug, bytes);
  const stream = await watchUntil(portal.url + writing.events, headers, /"Writing contacts","rows":[1-9]/u);
  const kept = await keepConnected(portal);
  const length = { "content-length": String(bytes.length) };
  const upload = beginRequest(url, { method: "PUT", headers: { ...headers, ...length } });
  upload.call.write(bytes.subarray(0, 100_000));
  const processes = childrenOf(portal.child.pid ?? 0);
  expect(processes.length).toBeGreaterThan(1);
  await sleep(100);

  const toldAt = Date.now();
  const stopped = portal.stop();
  expect(await stream.answer).toMatchObject({ status: 200 });
  await expect
    .poll(async () => (await ask(`${portal.url}/api/health`).answer).text)
    .toContain("ECONNREFUSED");
  upload.call.end(bytes.subarray(100_000));
  expect(await upload.answer).toEqual({
    status: 200,
    text: JSON.stringify({
      sizeBytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    }),
  });
  for (const { answer } of [writing, reading]) {
    expect(await answer).toMatchObject({ status: 503, text: expect.stringContaining("goes on by itself") });
  }
  expect(await stopped).toBe(0);
  expect(Date.now() - toldAt).toBeLessThan(10_000);
  expect(processes.filter(isRunning)).toEqual([]);
  expectNothingLeft(portal);
  kept.silent.destroy();
  kept.agent.destroy();
  await page.close();

  const again = await start();
  await watchUntil(again.url + writing.events, headers, /"state":"done"/u);
  await watchUntil(again.url + reading.events, headers, /"state":"mapping"/u);
  expect(await contactsOf(again)).toBe(people);
  expect(await again.stop("SIGINT")).toBe(0);
  expectNothingLeft(again);
});

test("an upload that doesn't end in time is told so, and the portal stops in order all the same", async ({
  start,
  browser,
}) => {
  const portal = await start();
  const page = await browser.newPage({ baseURL: portal.url });
  await command(portal, "tenant create", { slug });
  const { url, headers } = await beginUpload(page, portal);
  const length = { "content-length": String(bytes.length) };
  const upload = beginRequest(url, { method: "PUT", headers: { ...headers, ...length } });
  const drip = setInterval(() => upload.call.write(" "), 50);
  await sleep(500);
  const toldAt = Date.now();
  const stopped = portal.stop();
  expect(await upload.answer).toMatchObject({
    status: 503,
    text: expect.stringContaining("drop the file again"),
  });
  clearInterval(drip);
  expect(await stopped).toBe(0);
  expect(Date.now() - toldAt).toBeLessThan(10_000);
  expectNothingLeft(portal);
});

test("a second signal ends the portal at once", async ({ start, browser }) => {
  const portal = await start();
  const page = await browser.newPage({ baseURL: portal.url });
  await command(portal, "tenant create", { slug });
  const { url, headers } = await beginUpload(page, portal);
  const upload = beginRequest(url, { method: "PUT", headers: { ...headers, "content-length": "1000" } });
  upload.call.write("a");
  await sleep(500);
  const processes = childrenOf(portal.child.pid ?? 0);
  const toldAt = Date.now();
  portal.child.kill("SIGTERM");
  await sleep(1_500);
  expect(await portal.stop("SIGTERM")).toBe(143);
  expect(Date.now() - toldAt).toBeLessThan(3_000);
  expect(processes.filter(isRunning)).toEqual([]);
});

test("a portal that is killed ends `npm start` with a code that says so", async ({ start }) => {
  const portal = await start();
  const ended = new Promise((resolve) => portal.child.once("exit", resolve));
  const { pid } = JSON.parse(readFileSync(path.join(portal.dataDir, "portal.json"), "utf8"));
  process.kill(pid, "SIGKILL");
  expect(await ended).toBe(137);
});

test("a portal that npm runs stops in order when npm is told to stop", async ({ start }) => {
  const portal = await start({ command: ["npm", "start"] });
  await command(portal, "tenant create", { slug });
  const processes = childrenOf(portal.child.pid ?? 0);
  await portal.stop();
  await expect.poll(() => processes.filter(isRunning), { timeout: 10_000 }).toEqual([]);
  expectNothingLeft(portal);
});
