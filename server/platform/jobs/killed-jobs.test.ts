import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { JobId } from "@/lib/jobs/job";
import { Slug } from "@/lib/platform/tenant";
import { childProgram } from "@/server/platform/testing/child-program";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";

const a = Slug.parse("a");
const b = Slug.parse("b");
const c = Slug.parse("c");

process.env.CB_JOB_LEASE_MS = "800";
const portal = freshPortal("killed-jobs", { bare: true });
const { createTenantRow } = await import("@/server/platform/manager/tenants");
const { manager } = await import("@/server/platform/manager/client");
const { inTransaction } = await import("@/server/platform/manager/transaction");
const { untilTrue } = await import("@/server/platform/testing/held-jobs");
const { steppingInput, steppingKind } = await import("@/server/platform/testing/stepping-jobs");
const { closeJobs } = await import("./close-jobs");
const { createJob } = await import("./create-job");
const { getJob, listJobs } = await import("./list-jobs");
const { startRunner, wakeJobs } = await import("./runner");

const kills = times(8, 50);
const steps = 25;
const campaigns: string[] = [];
const ids: JobId[] = [];

beforeAll(async () => {
  for (const slug of [a, b, c]) campaigns.push((await createTenantRow(slug, slug, "#000000")).id);
});
afterAll(async () => {
  await closeJobs();
  await portal.close();
});

function startChild() {
  const child = spawn(process.execPath, childProgram("jobs-child"), {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CB_LOG_LEVEL: "silent" },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const isReady = new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", () => reject(new Error("The process ended before it was ready.")));
  });
  return {
    isReady,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function askSome() {
  for (const [nth, tenantId] of campaigns.entries()) {
    const asked = { input: { steps }, title: `job ${nth}`, createdBy: "test", tenantId };
    ids.push(await inTransaction((tx) => createJob(tx, steppingInput, asked)));
  }
}

/** Every step once, in order, and one end, which is the job's own. */
async function expectWhole(id: JobId) {
  const { state, error } = await getJob(id);
  const where = { subject: id };
  const notes = await (await manager()).log.findMany({ where, orderBy: { id: "asc" } });
  const taken = notes.map(({ action }) => action);
  expect(taken.at(-1)).toBe(state);
  expect(taken.slice(0, -1)).toEqual(Array.from({ length: taken.length - 1 }, (_, n) => `step ${n}`));
  if (state === "done") return expect(taken).toHaveLength(steps + 1);
  expect([state, error]).toEqual(["failed", "The server stopped three times during this job."]);
}

it(`jobs whose process is killed ${kills} times at random moments go on, or have failed with a reason`, async () => {
  for (let nth = 0; nth < kills; nth++) {
    if (nth % 2 === 0) await askSome();
    const child = startChild();
    await child.isReady;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 900));
    await child.kill();
  }
  startRunner([steppingKind]);
  wakeJobs();
  await untilTrue(async () => (await listJobs({ states: ["queued"], limit: 1 })).length === 0, 240_000);
  await untilTrue(async () => (await listJobs({ states: ["running"], limit: 1 })).length === 0);
  for (const id of ids) await expectWhole(id);
  const jobs = await listJobs({ limit: 1_000 });
  const ends = jobs.map(({ state }) => state);
  expect(ends.filter((state) => state === "done").length).toBeGreaterThan(0);
  // A kill that no job was begun before proves nothing.
  expect(jobs.filter(({ attempt }) => attempt > 1).length).toBeGreaterThan(0);
}, 600_000);
