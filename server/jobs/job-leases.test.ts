import { afterAll, beforeAll, expect, it } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("job-leases");
const { manager } = await import("@/server/platform/manager/client");
const { createJob, saveJob } = await import("@/server/imports/store/import-jobs");
const { keepJob, leaveJob, takeJob } = await import("./job-leases");
const { createTenant } = await import("@/server/campaigns/create-tenant");

let id = "";
beforeAll(async () => {
  const { tenant } = await createTenant({ slug: "ours", name: "ours", createdBy: "test" });
  id = (await createJob({ tenantId: tenant.id, fileName: "list.csv", createdBy: "test" })).id;
  await saveJob(id, { state: "queued" });
});
afterAll(() => portal.close());

/** Process 1 always runs; no process has the other number. */
const [running, gone] = ["1:other", "2147483646:other"];

async function heldBy(leaseOwner: string | null, silentMs = 0) {
  const heartbeatAt = new Date(Date.now() - silentMs);
  await (await manager()).importJob.update({ where: { id }, data: { leaseOwner, heartbeatAt } });
}

it.each([
  ["nobody", null, 0, true],
  ["a process that runs and speaks", running, 0, false],
  ["a process that has been silent for long", running, 60_000, true],
  ["a process that is gone", gone, 0, true],
])("a job that %s has is taken: %s", async (_who, owner, silentMs, taken) => {
  await heldBy(owner, silentMs);
  expect(await takeJob(id, "queued")).toBe(taken);
  expect(await keepJob(id)).toBe(taken);
});

it("is taken only in the state in which it was seen, kept by who has it, and left", async () => {
  await heldBy(null);
  expect(await takeJob(id, "reading")).toBe(false);
  expect(await takeJob(id, "queued")).toBe(true);
  expect(await takeJob(id, "queued")).toBe(true);
  await leaveJob(id);
  expect(await keepJob(id)).toBe(false);
});
