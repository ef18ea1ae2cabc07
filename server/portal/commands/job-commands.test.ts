import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const oursSlug = Slug.parse("ours");
const theirs = Slug.parse("theirs");

const portal = freshPortal("job-commands");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { createTenantRow, getTenant } = await import("@/server/platform/manager/tenants");
const { beginWorksAndBroken, stateOf, untilTrue } = await import("@/server/platform/testing/held-jobs");
const { runCommand } = await import("@/server/portal/run-command");

interface Listed {
  jobs: { id: string; place: number | null; state: string }[];
}
const list = async (input: object) => ((await runCommand("jobs", input)) as Listed).jobs;
const idsOf = async (input: object) => (await list(input)).map(({ id }) => id);
const nobodys = { id: "01a221f3-b04b-7d60-a4b0-8fc300000003" };

let jobs: Awaited<ReturnType<typeof beginWorksAndBroken>>;
beforeEach(async () => {
  const ours = await getTenant("ours").catch(() => createTenantRow(oursSlug, "Ours", "#000000"));
  await getTenant("theirs").catch(() => createTenantRow(theirs, "Theirs", "#000000"));
  jobs = await beginWorksAndBroken(ours.id);
});
afterAll(() => portal.close());

const lastLog = async () => {
  const { rows } = await listLogs({ key: { before: null, after: null }, limit: 1 });
  return rows[0];
};

describe("cb jobs", () => {
  it("tells of each job what it is, how it stands and why it failed, newest first", async () => {
    expect(await list({})).toEqual([
      {
        id: jobs.works,
        kind: "heavy",
        doing: "Heavy",
        title: "works",
        campaign: "ours",
        state: "running",
        phase: "",
        place: null,
        createdBy: "test",
        createdAt: expect.any(String),
        startedAt: expect.any(String),
        finishedAt: null,
        attempt: 1,
        error: null,
      },
      expect.objectContaining({
        id: jobs.broken,
        kind: "light",
        state: "failed",
        finishedAt: expect.any(String),
        error: "Not now.",
      }),
    ]);
  });

  it("tells how many wait before a job, itself included", async () => {
    const { id: ours } = await getTenant("ours");
    const next = await jobs.held.ask("heavy", "next", ours);
    const last = await jobs.held.ask("heavy", "last", ours);
    const places = new Map((await list({ live: true })).map(({ id, place }) => [id, place]));
    expect(places).toEqual(
      new Map([
        [last, 2],
        [next, 1],
        [jobs.works, null],
      ]),
    );
  });

  it("keeps to one campaign, to what is live, and to so many", async () => {
    expect(await idsOf({ slug: "ours" })).toEqual([jobs.works, jobs.broken]);
    expect(await idsOf({ slug: "theirs" })).toEqual([]);
    expect(await idsOf({ live: true })).toEqual([jobs.works]);
    expect(await idsOf({ limit: 1 })).toEqual([jobs.works]);
    await expect(list({ slug: "nowhere" })).rejects.toMatchObject({ code: "not_found" });
    await expect(list({ limit: 201 })).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("cb job cancel", () => {
  it("stops a job that runs, once, and is written down", async () => {
    expect(await runCommand("job cancel", { id: jobs.works })).toMatchObject({ id: jobs.works });
    await untilTrue(async () => (await stateOf(jobs.works)) === "cancelled");
    expect(await lastLog()).toMatchObject({
      actorName: "Command line",
      action: "cancel_job",
      subject: jobs.works,
      outcome: "done",
    });
    await expect(runCommand("job cancel", { id: jobs.works })).rejects.toThrow("This was cancelled already.");
  });

  it("takes a job out of the line at once", async () => {
    const id = await jobs.held.ask("heavy", "waits", (await getTenant("ours")).id);
    expect(await runCommand("job cancel", { id })).toEqual({ id, state: "cancelled", error: null });
    expect(jobs.held.begun).toEqual(["broken", "works"]);
  });
});

describe("cb job retry", () => {
  it("has a job begun anew that had failed, and is written down", async () => {
    expect(await runCommand("job retry", { id: jobs.broken })).toMatchObject({
      id: jobs.broken,
      error: null,
    });
    await untilTrue(() => jobs.held.working.has("broken"));
    expect(await lastLog()).toMatchObject({ action: "retry_job", subject: jobs.broken, outcome: "done" });
  });

  it("refuses a job that is on its way", async () => {
    await expect(runCommand("job retry", { id: jobs.works })).rejects.toThrow("This is on its way already.");
    expect(await stateOf(jobs.works)).toBe("running");
  });
});

it.each(["job cancel", "job retry"])("cb %s refuses a job that isn't there", async (name) => {
  await expect(runCommand(name, nobodys)).rejects.toMatchObject({ code: "not_found" });
  await expect(runCommand(name, { id: "works" })).rejects.toMatchObject({ code: "invalid_input" });
});
