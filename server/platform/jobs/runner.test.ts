import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { JobId } from "@/lib/jobs/job";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const a = Slug.parse("a");
const b = Slug.parse("b");
const c = Slug.parse("c");

process.env.CB_JOB_LEASE_MS = "2000";
process.env.CB_JOB_MEMORY = "250MB";
const portal = freshPortal("runner", { bare: true });
const { createTenantRow } = await import("@/server/platform/manager/tenants");
const { manager } = await import("@/server/platform/manager/client");
const { createHeldKinds, forgetJobs, stateOf, untilTrue } = await import(
  "@/server/platform/testing/held-jobs"
);
const { closeJobs } = await import("./close-jobs");
const { findPlaceInLine } = await import("./find-place-in-line");
const { getJob, listJobs } = await import("./list-jobs");
const { startRunner, wakeJobs } = await import("./runner");
const { waitForJob } = await import("./wait-for-job");

let held = createHeldKinds();
const campaigns: string[] = [];

beforeAll(async () => {
  for (const slug of [a, b, c]) campaigns.push((await createTenantRow(slug, slug, "#000000")).id);
});
beforeEach(() => {
  held = createHeldKinds();
  startRunner(Object.values(held.kinds));
});
afterEach(forgetJobs);
afterAll(() => portal.close());

const isWorking = (...titles: string[]) => untilTrue(() => titles.every((title) => held.working.has(title)));
/** Long enough for whatever could begin to begin. */
async function settle() {
  wakeJobs();
  await new Promise((resolve) => setTimeout(resolve, 150));
}

it("begins the oldest first, also with six hundred waiting", async () => {
  await closeJobs();
  const titles = Array.from({ length: 600 }, (_, nth) => `${nth}`);
  const ids = await held.askAll("heavy", titles, campaigns[0]);
  expect(await findPlaceInLine(ids[599] as JobId)).toBe(600);
  startRunner(Object.values(held.kinds));
  for (let nth = 0; nth < 5; nth++) {
    wakeJobs();
    await isWorking(`${nth}`);
    expect(held.working.size).toBe(1);
    held.letGo(`${nth}`);
    await waitForJob(ids[nth] as JobId);
  }
  expect(held.begun.slice(0, 5)).toEqual(["0", "1", "2", "3", "4"]);
});

describe("of heavy jobs", () => {
  it("one at a time runs in a campaign, of whatever kind, and campaigns run side by side", async () => {
    await held.ask("heavy", "a1", campaigns[0]);
    await held.ask("other", "a2", campaigns[0]);
    await held.ask("heavy", "b1", campaigns[1]);
    await settle();
    expect([...held.working].sort()).toEqual(["a1", "b1"]);
    held.letGo("a1");
    await isWorking("a2");
  });

  it("no more run than the memory of jobs allows; whoever waits longest is next", async () => {
    await held.ask("heavy", "a1", campaigns[0]);
    await held.ask("heavy", "b1", campaigns[1]);
    await held.ask("heavy", "c1", campaigns[2]);
    await held.ask("heavy", "a2", campaigns[0]);
    await settle();
    expect([...held.working].sort()).toEqual(["a1", "b1"]);
    held.letGo("a1");
    await isWorking("c1");
    await settle();
    expect([...held.working].sort()).toEqual(["b1", "c1"]);
    expect(held.most()).toBe(2);
  });

  it("one that takes more memory than there is runs alone", async () => {
    startRunner(Object.values(held.kinds).map((kind) => ({ ...kind, memoryMb: 9_000 })));
    await held.ask("heavy", "a1", campaigns[0]);
    await held.ask("heavy", "b1", campaigns[1]);
    await settle();
    expect([...held.working]).toEqual(["a1"]);
  });

  it("those of the whole agency are one campaign's", async () => {
    await held.ask("heavy", "one");
    await held.ask("heavy", "two");
    await settle();
    expect([...held.working]).toEqual(["one"]);
  });
});

it("light jobs wait for no heavy one of their campaign, and are four at once", async () => {
  await held.ask("heavy", "a1", campaigns[0]);
  await held.ask("heavy", "b1", campaigns[1]);
  await settle();
  for (let nth = 0; nth < 6; nth++) await held.ask("light", `light ${nth}`, campaigns[0]);
  await settle();
  expect([...held.working].filter((title) => title.startsWith("light"))).toHaveLength(4);
});

describe("a follow-up", () => {
  it("lets the campaign's waiting work go first", async () => {
    await held.ask("heavy", "list 1", campaigns[0]);
    await settle();
    await held.ask("after", "match", campaigns[0]);
    await held.ask("heavy", "list 2", campaigns[0]);
    held.letGo("list 1");
    await isWorking("list 2");
    await settle();
    expect([...held.working]).toEqual(["list 2"]);
    held.letGo("list 2");
    await isWorking("match");
  });

  it("that runs holds up no list, and is one at a time", async () => {
    await held.ask("after", "match", campaigns[0]);
    await isWorking("match");
    await held.ask("after", "match again", campaigns[0]);
    await held.ask("heavy", "list", campaigns[0]);
    await settle();
    expect([...held.working].sort()).toEqual(["list", "match"]);
  });
});

describe("a job's end", () => {
  it("is written down with its figures and what it means, once", async () => {
    const id = await held.ask("heavy", "good", campaigns[0]);
    await isWorking("good");
    held.letGo("good");
    expect(await waitForJob(id)).toMatchObject({ state: "done", attempt: 1, error: null });
    const row = await (await manager()).job.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ figures: '{"title":"good"}', slot: null, leaseOwner: null });
    expect(held.ends).toEqual(["good done"]);
  });

  it("says in words what went wrong, without the error's own", async () => {
    const id = await held.ask("heavy", "bad", campaigns[0]);
    await isWorking("bad");
    held.letGo("bad", new Error("Jane Doe, 12 Elm St"));
    await expect(waitForJob(id)).rejects.toThrow(
      /^Something went wrong on our side\. Reference [0-9a-f]{8}\.$/,
    );
    expect(held.ends).toEqual(["bad failed"]);
  });
});

describe("what this build can't read", () => {
  const words = "This was asked for by another version of CampaignBrain. Ask for it again.";
  it.each([
    ["a kind that it doesn't know", { kind: "teleport" }],
    ["a newer input", { inputVersion: 2 }],
    ["an input that is no JSON", { input: "{" }],
    ["an input of another shape", { input: '{"note":7}' }],
  ])("%s fails in words and stops neither the queue nor a list", async (_what, change) => {
    await closeJobs();
    const id = await held.ask("heavy", "strange", campaigns[0]);
    const next = await held.ask("heavy", "next", campaigns[0]);
    await (await manager()).job.update({ where: { id }, data: { ...change, progress: "?" } });
    const [, shown] = await listJobs({ tenantSlug: a, limit: 2 });
    expect(shown).toMatchObject({ id, state: "queued", isUnreadable: true, error: words });
    startRunner(Object.values(held.kinds));
    await expect(waitForJob(id)).rejects.toThrow(words);
    await isWorking("next");
    held.letGo("next");
    await waitForJob(next);
    expect(held.begun).toEqual(["next"]);
  });
});

describe("a command's own process", () => {
  it("works on what it is woken for by name, by the job's or its subject's, and on nothing else", async () => {
    startRunner(Object.values(held.kinds), { own: true });
    const older = await held.ask("heavy", "older", campaigns[0]);
    await held.ask("heavy", "ours", campaigns[0], "the list");
    await held.ask("after", "ours after", campaigns[0], "the list");
    await settle();
    expect(held.begun).toEqual([]);
    wakeJobs("the list");
    await isWorking("ours");
    held.letGo("ours");
    await isWorking("ours after");
    expect(await stateOf(older)).toBe("queued");
  });
});

it("a job that another process has taken over is left to it, and nothing of it is written here", async () => {
  const id = await held.ask("heavy", "taken over", campaigns[0]);
  await isWorking("taken over");
  const data = { leaseOwner: "another process", leaseToken: 7, leaseUntil: Date.now() + 60_000 };
  await (await manager()).job.update({ where: { id }, data });
  await untilTrue(() => held.working.size === 0);
  await settle();
  const row = await (await manager()).job.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ ...data, leaseUntil: BigInt(data.leaseUntil), state: "running", error: null });
  expect([held.begun, held.ends]).toEqual([["taken over"], []]);
});

describe("a stop of the server", () => {
  it("queues its jobs again at once, as if this try hadn't been", async () => {
    const id = await held.ask("heavy", "long", campaigns[0]);
    await isWorking("long");
    await closeJobs();
    expect(await getJob(id)).toMatchObject({ state: "queued", attempt: 0 });
    wakeJobs();
    await settle();
    expect(held.begun).toEqual(["long"]);
    startRunner(Object.values(held.kinds));
    await untilTrue(() => held.begun.length === 2);
  });

  it("is not held up by work that doesn't hear, which then writes nothing any more", async () => {
    let release = () => {};
    const deaf = { ...held.kinds.heavy, run: () => new Promise<void>((resolve) => (release = resolve)) };
    startRunner([deaf]);
    const id = await held.ask("heavy", "deaf", campaigns[0]);
    await untilTrue(async () => (await stateOf(id)) === "running");
    const since = performance.now();
    await closeJobs();
    expect(performance.now() - since).toBeLessThan(9_500);
    expect(await stateOf(id)).toBe("queued");
    release();
    await settle();
    expect(await stateOf(id)).toBe("queued");
    expect(held.ends).toEqual([]);
  });
});
