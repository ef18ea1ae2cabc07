import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { JobId } from "@/lib/jobs/job";
import { uuidv7 } from "@/lib/platform/uuid";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

process.env.CB_JOB_LEASE_MS = "1000";
const portal = freshPortal("cancel-job", { bare: true });
const { manager } = await import("@/server/platform/manager/client");
const { Refusal } = await import("@/server/platform/refusal");
const { createHeldKinds, forgetJobs, stateOf, untilTrue } = await import(
  "@/server/platform/testing/held-jobs"
);
const { cancelJob } = await import("./cancel-job");
const { closeJobs } = await import("./close-jobs");
const { keepJobs, releaseExpired, claimJob } = await import("./lease");
const { getJob } = await import("./list-jobs");
const { retryJob } = await import("./retry-job");
const { startRunner } = await import("./runner");
const { waitForJob } = await import("./wait-for-job");

let held = createHeldKinds();
beforeEach(() => {
  held = createHeldKinds();
  startRunner(Object.values(held.kinds));
});
afterEach(forgetJobs);
afterAll(() => portal.close());

const isWorking = (title: string) => untilTrue(() => held.working.has(title));

describe("a job is cancelled", () => {
  it("while it waits: at once, and nobody begins it", async () => {
    const first = await held.ask("heavy", "first");
    const id = await held.ask("heavy", "waits");
    await isWorking("first");
    await cancelJob(id);
    expect(await stateOf(id)).toBe("cancelled");
    expect(held.ends).toEqual(["waits cancelled"]);
    held.letGo("first");
    await waitForJob(first);
    expect(held.begun).toEqual(["first"]);
  });

  it("while it runs here", async () => {
    const id = await held.ask("heavy", "runs");
    await isWorking("runs");
    await cancelJob(id);
    await expect(waitForJob(id)).rejects.toThrow("This was cancelled.");
    expect(held.ends).toEqual(["runs cancelled"]);
  });

  it("while another process runs it: that one hears of it when it says that it is still at work", async () => {
    await closeJobs();
    const id = await held.ask("heavy", "elsewhere");
    await claimJob(id, null, "another process");
    await cancelJob(id);
    expect(await stateOf(id)).toBe("running");
    const [kept] = await keepJobs([id], "another process");
    expect(kept?.cancelAskedAt).not.toBeNull();
  });

  it("by another process while it runs here", async () => {
    const id = await held.ask("heavy", "runs");
    await isWorking("runs");
    await (await manager()).job.update({ where: { id }, data: { cancelAskedAt: new Date() } });
    await untilTrue(async () => (await stateOf(id)) === "cancelled");
  });

  it("after the process that had begun it died: what it left is taken back first", async () => {
    const cleaned: string[] = [];
    const cleanUp: typeof held.kinds.heavy.cleanUp = async (job, end) => {
      cleaned.push(job.title);
      return end;
    };
    await closeJobs();
    const id = await held.ask("heavy", "begun");
    await claimJob(id, null, "a process that died");
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await releaseExpired();
    await cancelJob(id);
    expect(await stateOf(id)).toBe("queued");
    startRunner([{ ...held.kinds.heavy, cleanUp }]);
    await expect(waitForJob(id)).rejects.toThrow("This was cancelled.");
    expect(cleaned).toEqual(["begun"]);
    expect(held.begun).toEqual([]);
  });

  it("but not when it has ended, or isn't there", async () => {
    const id = await held.ask("heavy", "done");
    await isWorking("done");
    held.letGo("done");
    await waitForJob(id);
    await expect(cancelJob(id)).rejects.toThrow("It was too late to stop: this has ended.");
    const gone = await held.ask("heavy", "gone");
    await cancelJob(gone);
    await untilTrue(async () => (await stateOf(gone)) === "cancelled");
    await expect(cancelJob(gone)).rejects.toThrow("This was cancelled already.");
    await expect(cancelJob(JobId.parse(uuidv7()))).rejects.toMatchObject({ code: "not_found" });
  });

  it("in whatever moment: it ends once, cancelled or done", async () => {
    for (let nth = 0; nth < 40; nth++) {
      const title = `any ${nth}`;
      const id = await held.ask("light", title);
      const waited = waitForJob(id).catch(() => undefined);
      if (nth % 2 === 0) await isWorking(title);
      const asked = cancelJob(id).catch(() => undefined);
      held.letGo(title);
      await Promise.all([waited, asked]);
      expect(held.ends.filter((end) => end.startsWith(`${title} `))).toHaveLength(1);
    }
  });
});

describe("a job is tried again", () => {
  it("when it had failed or was cancelled, as if it were new", async () => {
    const id = await held.ask("heavy", "again");
    await isWorking("again");
    held.letGo("again", new Refusal("conflict", "Not now."));
    await expect(waitForJob(id)).rejects.toThrow("Not now.");
    await retryJob(id);
    await untilTrue(() => held.begun.length === 2);
    expect(await getJob(id)).toMatchObject({ state: "running", attempt: 1, error: null });
    await cancelJob(id);
    await untilTrue(async () => (await stateOf(id)) === "cancelled");
    await retryJob(id);
    await untilTrue(() => held.begun.length === 3);
    held.letGo("again");
    expect(await waitForJob(id)).toMatchObject({ state: "done" });
    await expect(retryJob(id)).rejects.toThrow("This is done.");
  });

  it("unless its kind refuses; then it stays as it is", async () => {
    const retry = async () => {
      throw new Refusal("conflict", "The list isn't kept any more.");
    };
    startRunner([{ ...held.kinds.heavy, retry }]);
    const id = await held.ask("heavy", "no more");
    await isWorking("no more");
    await expect(retryJob(id)).rejects.toThrow("This is on its way already.");
    held.letGo("no more", new Refusal("conflict", "Not now."));
    await expect(waitForJob(id)).rejects.toThrow("Not now.");
    await expect(retryJob(id)).rejects.toThrow("The list isn't kept any more.");
    expect(await getJob(id)).toMatchObject({ state: "failed", error: "Not now." });
  });
});

describe("a job whose process dies again and again", () => {
  it("is given up with a reason after its tries, and what it left is taken back", async () => {
    const id = await held.ask("heavy", "deadly");
    await isWorking("deadly");
    await (await manager()).job.update({ where: { id }, data: { attempt: 3 } });
    await closeJobs();
    // A stop in order is no try, so this is the third.
    expect(await getJob(id)).toMatchObject({ state: "queued", attempt: 2 });
    await (await manager()).job.update({ where: { id }, data: { attempt: 3 } });
    startRunner([
      {
        ...held.kinds.heavy,
        cleanUp: async (_job, end) =>
          end.state === "failed" ? { ...end, error: `${end.error} Nothing was kept.` } : end,
      },
    ]);
    await expect(waitForJob(id)).rejects.toThrow(
      "The server stopped three times during this job. Nothing was kept.",
    );
  });

  it("or is done, when all was done after all", async () => {
    const id = await held.ask("heavy", "deadly");
    await isWorking("deadly");
    await closeJobs();
    await (await manager()).job.update({ where: { id }, data: { attempt: 3 } });
    startRunner([{ ...held.kinds.heavy, cleanUp: async () => ({ state: "done", figures: 7 }) }]);
    expect(await waitForJob(id)).toMatchObject({ state: "done" });
    expect(held.ends).toEqual(["deadly done"]);
  });
});

it("a job whose end can't be written down isn't begun for ever", async () => {
  const onEnd = async () => {
    throw new Error("no such import");
  };
  startRunner([{ ...held.kinds.heavy, attempts: 1, onEnd, run: async () => undefined }]);
  const id = await held.ask("heavy", "endless");
  await expect(waitForJob(id)).rejects.toThrow("Something went wrong on our side");
}, 30_000);
