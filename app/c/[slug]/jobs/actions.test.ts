import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { type ActionCall, actionPortal, testStrangers } from "@/server/platform/testing/action-test";

const ours = Slug.parse("ours");

const portal = actionPortal("jobs-actions");

const actions = await import("./actions");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { getJob, listJobs } = await import("@/server/platform/jobs/list-jobs");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { beginWorksAndBroken, stateOf, untilTrue } = await import("@/server/platform/testing/held-jobs");

const begin = async () => beginWorksAndBroken((await getTenant("ours")).id);
let jobs: Awaited<ReturnType<typeof begin>>;
const works = () => ({ id: jobs.works });
const broken = () => ({ id: jobs.broken });

beforeAll(async () => {
  jobs = await begin();
});

const calls: ActionCall[] = [
  ["cancelJobAction", (slug) => actions.cancelJobAction(slug, works())],
  ["retryJobAction", (slug) => actions.retryJobAction(slug, broken())],
];

testStrangers(portal, calls, {
  state: async () =>
    (await listJobs({ limit: 10 })).map(({ id, state, isCancelAsked, attempt }) => [
      id,
      state,
      isCancelAsked,
      attempt,
    ]),
});

describe("jobs of a campaign", () => {
  beforeEach(async () => {
    jobs = await begin();
  });

  const lastLog = async (tenantSlug: Slug) => {
    const { rows } = await listLogs({ tenantSlug, key: { before: null, after: null }, limit: 1 });
    return rows[0];
  };

  it("are cancelled by its organizer once, which is written down", async () => {
    expect(await actions.cancelJobAction("ours", works())).toEqual({ ok: true, value: undefined });
    await untilTrue(async () => (await stateOf(jobs.works)) === "cancelled");
    expect(await lastLog(ours)).toMatchObject({
      action: "cancel_job",
      actorName: "organizer of ours",
      subject: jobs.works,
      outcome: "done",
    });
    expect(await actions.cancelJobAction("ours", works())).toMatchObject({
      ok: false,
      code: "conflict",
      message: "This was cancelled already.",
    });
  });

  it("are tried again by its organizer, unless they are on their way", async () => {
    expect(await actions.retryJobAction("ours", broken())).toEqual({ ok: true, value: undefined });
    await untilTrue(() => jobs.held.working.has("broken"));
    expect(await getJob(jobs.broken)).toMatchObject({ attempt: 1, error: null });
    expect(await lastLog(ours)).toMatchObject({
      action: "retry_job",
      subject: jobs.broken,
      outcome: "done",
    });
    expect(await actions.retryJobAction("ours", broken())).toMatchObject({
      ok: false,
      code: "conflict",
      message: "This is on its way already.",
    });
  });

  it("can't be reached from another campaign by their ids", async () => {
    portal.signIn("organizer of theirs");
    const refused = { ok: false, code: "not_found" };
    expect(await actions.cancelJobAction("theirs", works())).toMatchObject(refused);
    expect(await actions.retryJobAction("theirs", broken())).toMatchObject(refused);
    expect(jobs.held.working).toEqual(new Set(["works"]));
    expect(jobs.held.begun).toEqual(["broken", "works"]);
  });

  it("are named by ids alone", async () => {
    expect(await actions.cancelJobAction("ours", { id: "works" })).toMatchObject({
      ok: false,
      code: "invalid_input",
    });
  });
});
