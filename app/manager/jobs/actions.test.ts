import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "@/lib/platform/result";
import { actionPortal } from "@/server/platform/testing/action-test";
import { createAgencySessions } from "@/server/platform/testing/agency-sessions";

const portal = actionPortal("manager-jobs-actions", {
  caller: "admin",
  sessions: async () => (await createAgencySessions()).cookies,
});

const actions = await import("./actions");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { listJobs } = await import("@/server/platform/jobs/list-jobs");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { beginWorksAndBroken, stateOf, untilTrue } = await import("@/server/platform/testing/held-jobs");

const nobodys = { id: "01a221f3-b04b-7d60-a4b0-8fc300000003" };
const begin = async (of: "ours" | null) => beginWorksAndBroken(of && (await getTenant(of)).id);
let jobs: Awaited<ReturnType<typeof begin>>;

const calls: [name: string, call: () => Promise<Result<unknown>>][] = [
  ["cancelAnyJobAction", () => actions.cancelAnyJobAction({ id: jobs.works })],
  ["retryAnyJobAction", () => actions.retryAnyJobAction({ id: jobs.broken })],
];

const standings = async () =>
  (await listJobs({ limit: 10 })).map(({ id, state, isCancelAsked, attempt }) => ({
    id,
    state,
    isCancelAsked,
    attempt,
  }));

describe.each(calls)("%s", (_name, call) => {
  beforeAll(async () => {
    jobs = await begin("ours");
  });

  it.each([
    [null, "signed_out"],
    ["staff", "not_found"],
    ["viewer", "forbidden"],
  ] as const)("refuses %s", async (who, code) => {
    const before = await standings();
    portal.signIn(who);
    expect(await call()).toMatchObject({ ok: false, code });
    expect(await standings()).toEqual(before);
  });

  it.each(["https://evil.example", null])("refuses a call from %s", async (origin) => {
    const before = await standings();
    portal.callFrom(origin);
    expect(await call()).toMatchObject({ ok: false, code: "wrong_origin" });
    expect(await standings()).toEqual(before);
  });
});

describe.each(["ours", null] as const)("jobs of %s", (of) => {
  beforeEach(async () => {
    jobs = await begin(of);
  });

  const lastLog = async () => {
    const { rows } = await listLogs({ key: { before: null, after: null }, limit: 1 });
    return rows[0];
  };

  it("are cancelled by an admin once, which is written down with the campaign", async () => {
    expect(await actions.cancelAnyJobAction({ id: jobs.works })).toEqual({ ok: true, value: undefined });
    await untilTrue(async () => (await stateOf(jobs.works)) === "cancelled");
    const written = { action: "cancel_job", actorName: "admin", tenantSlug: of, subject: jobs.works };
    expect(await lastLog()).toMatchObject({ ...written, outcome: "done" });
    expect(await actions.cancelAnyJobAction({ id: jobs.works })).toMatchObject({
      ok: false,
      code: "conflict",
    });
    expect(await lastLog()).toMatchObject({ ...written, outcome: "refused" });
  });

  it("are tried again by an admin", async () => {
    expect(await actions.retryAnyJobAction({ id: jobs.broken })).toEqual({ ok: true, value: undefined });
    await untilTrue(() => jobs.held.working.has("broken"));
    expect(await lastLog()).toMatchObject({ action: "retry_job", tenantSlug: of, subject: jobs.broken });
  });
});

it("jobs that aren't there can't be cancelled or tried again", async () => {
  const refused = { ok: false, code: "not_found" };
  expect(await actions.cancelAnyJobAction(nobodys)).toMatchObject(refused);
  expect(await actions.retryAnyJobAction(nobodys)).toMatchObject(refused);
});
