import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { JobId } from "@/lib/jobs/job";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

process.env.CB_JOB_LEASE_MS = "1000";
const portal = freshPortal("leases", { bare: true });
const { manager } = await import("@/server/platform/manager/client");
const { createHeldKinds } = await import("@/server/platform/testing/held-jobs");
const { inTransaction } = await import("@/server/platform/manager/transaction");
const { isHeld, jobOwner, keepJobs, LostJob, leaveJob, releaseExpired, requireHeld, claimJob } = await import(
  "./lease"
);

const { ask } = createHeldKinds();
let id: JobId;
beforeEach(async () => {
  id = await ask("heavy", "a job");
});
afterAll(() => portal.close());

const rowOf = async (job: JobId) => (await manager()).job.findUniqueOrThrow({ where: { id: job } });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a lease", () => {
  it("is named by machine, process and a name that none had before", () => {
    expect(jobOwner).toMatch(new RegExp(`^.+:${process.pid}:[0-9a-f-]{36}$`));
  });

  it("goes to one of two that race for it, fifty times", async () => {
    for (let nth = 0; nth < 50; nth++) {
      const job = await ask("heavy", `race ${nth}`);
      const claims = await Promise.all([claimJob(job, null, "one"), claimJob(job, null, "two")]);
      expect(claims.filter((one) => one !== null)).toEqual([{ token: 1, attempt: 1 }]);
      expect((await rowOf(job)).leaseOwner).toBe(claims[0] ? "one" : "two");
    }
  });

  it("lasts by the database's clock, whatever the process thinks the time is", async () => {
    const clock = Date.now;
    try {
      Date.now = () => clock() + 3_600_000;
      await claimJob(id, null, "one");
    } finally {
      Date.now = clock;
    }
    await releaseExpired();
    expect(await rowOf(id)).toMatchObject({ state: "running", leaseOwner: "one" });
    const left = Number((await rowOf(id)).leaseUntil) - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(1_000);
  });

  it("is renewed by who has it, and by nobody else", async () => {
    await claimJob(id, null, "one");
    await pause(600);
    expect(await keepJobs([id], "two")).toEqual([]);
    expect(await keepJobs([id], "one")).toEqual([{ id, token: 1, cancelAskedAt: null }]);
    await pause(600);
    await releaseExpired();
    expect((await rowOf(id)).state).toBe("running");
  });

  it("ends when nothing is heard: another takes the job, as its next try", async () => {
    await claimJob(id, null, "one");
    await pause(1_050);
    await releaseExpired();
    expect((await rowOf(id)).state).toBe("queued");
    expect(await claimJob(id, null, "two")).toEqual({ token: 2, attempt: 2 });
  });

  it("that has run out unnoticed is still one's own", async () => {
    await claimJob(id, null, "one");
    await pause(1_050);
    expect(await keepJobs([id], "one")).toHaveLength(1);
    await releaseExpired();
    expect((await rowOf(id)).state).toBe("running");
  });

  it("is given back as if the try hadn't been, or as one of the tries", async () => {
    const first = await claimJob(id, null);
    await leaveJob(id, first?.token ?? 0, false);
    expect(await rowOf(id)).toMatchObject({ state: "queued", leaseOwner: null, attempt: 0 });
    const second = await claimJob(id, null);
    await leaveJob(id, second?.token ?? 0, true);
    expect(await rowOf(id)).toMatchObject({ state: "queued", attempt: 1 });
  });
});

describe("whoever has lost a job writes nothing", () => {
  beforeEach(async () => {
    await claimJob(id, null);
    await pause(1_050);
    await releaseExpired();
    // The same process, a second time: only the token tells the two apart.
    await claimJob(id, null);
  });

  it("of its progress or its end", async () => {
    const db = await manager();
    const write = (token: number) =>
      db.job.updateMany({ where: isHeld(id, token), data: { progress: "{}", error: `by ${token}` } });
    expect(await write(1)).toEqual({ count: 0 });
    expect(await write(2)).toEqual({ count: 1 });
  });

  it("of what the job works on", async () => {
    const write = (token: number) => inTransaction((tx) => requireHeld(tx, id, token));
    await expect(write(1)).rejects.toThrow(LostJob);
    await expect(write(2)).resolves.toBeUndefined();
  });

  it("and can't give it back", async () => {
    await leaveJob(id, 1, false);
    expect((await rowOf(id)).state).toBe("running");
  });
});

it("a campaign's place is claims once, also by two that race for it with two jobs", async () => {
  for (let nth = 0; nth < 20; nth++) {
    const [a, b] = [await ask("heavy", `a ${nth}`), await ask("heavy", `b ${nth}`)];
    const claims = await Promise.all([
      claimJob(a, `place ${nth}`, "one"),
      claimJob(b, `place ${nth}`, "two"),
    ]);
    expect(claims.filter((one) => one !== null)).toHaveLength(1);
  }
});

it("the database itself keeps a campaign's place for one", async () => {
  const db = await manager();
  const [a, b] = [await ask("heavy", "a"), await ask("heavy", "b")];
  await db.job.update({ where: { id: a }, data: { slot: "mine" } });
  await expect(db.job.update({ where: { id: b }, data: { slot: "mine" } })).rejects.toMatchObject({
    code: "P2002",
  });
});
