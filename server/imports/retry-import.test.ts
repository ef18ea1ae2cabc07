import { renameSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listText } from "@/lib/demo/list-csv";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("retry-import");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { listJobs } = await import("@/server/platform/jobs/list-jobs");
const { retryJob } = await import("@/server/platform/jobs/retry-job");
const { waitForJob } = await import("@/server/platform/jobs/wait-for-job");
const { wakeJobs } = await import("@/server/platform/jobs/runner");
const { setTenantStatus } = await import("@/server/platform/manager/tenants");
const { checkedList, contactsNow, loaderOf, readyToCheck, uploadList } = await import(
  "@/server/platform/testing/lists"
);
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { setApiAddress } = await import("./api-address");
const { cancelImport } = await import("./cancel-import");
const { startImport, startUndo } = await import("./start-import");
const { originalPath } = await import("./upload");
const { waitForImport } = await import("./wait-for-import");

const slug = Slug.parse("ours");
const list = listText({ seed: 4, rows: 9_000 });
let before = "";

beforeAll(async () => {
  setApiAddress(openApiServer);
  await createTenant({ slug, name: slug, createdBy: "test" });
  before = await contactsNow(slug);
});
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

/** The newest job that a list itself has asked for. */
async function jobOf(subjectId: string) {
  const job = (await listJobs({ subjectId, limit: 10 })).find(({ kind }) => kind !== "match-voters-anew");
  if (!job) throw new Error("The list has no job.");
  return job;
}

async function undo(id: string) {
  await startUndo(await loaderOf(slug), id);
  await waitForImport(id);
  expect(await contactsNow(slug)).toBe(before);
}

describe("an import that failed half-way is tried again", () => {
  it("as if it were new: what it had written was taken back", async () => {
    const { id, loader } = await checkedList(slug, list.text, "api");
    await startImport(loader, id);
    wakeJobs();
    while (((await getImportById(id)).progress.rows ?? 0) < 2_000)
      await new Promise((resolve) => setTimeout(resolve, 2));
    await setTenantStatus(slug, "suspended");
    await expect(waitForImport(id)).rejects.toThrow("ours is suspended. Nothing was changed.");
    expect(await contactsNow(slug)).toBe(before);
    const job = await jobOf(id);
    expect(job).toMatchObject({ kind: "import-list", state: "failed", title: "list.csv", tenantSlug: slug });
    await setTenantStatus(slug, "active");
    await retryJob(job.id);
    expect(await waitForImport(id)).toMatchObject({
      state: "done",
      error: null,
      result: { figures: { inserted: list.truth.people } },
    });
    expect(await waitForJob(job.id)).toMatchObject({ state: "done", error: null });
    expect(await listJobs({ subjectId: id, limit: 10 })).toContainEqual(
      expect.objectContaining({ kind: "match-voters-anew", title: "list.csv" }),
    );
    await undo(id);
  });
});

it("a list whose reading failed is read when its job is tried again", async () => {
  const { id } = await uploadList(slug, list.text);
  const original = originalPath(await getImportById(id));
  renameSync(original, `${original}.away`);
  await expect(waitForImport(id)).rejects.toThrow();
  const job = await jobOf(id);
  expect(job).toMatchObject({ kind: "read-list", state: "failed" });
  await expect(retryJob(job.id)).rejects.toThrow("The list's file isn't kept any more. Drop it again.");
  expect(await getImportById(id)).toMatchObject({ state: "failed" });
  renameSync(`${original}.away`, original);
  await retryJob(job.id);
  expect(await waitForImport(id)).toMatchObject({ state: "mapping", error: null });
  await waitForJob(job.id);
  await expect(retryJob(job.id)).rejects.toThrow("This is done.");
  await cancelImport(await loaderOf(slug), id);
});

it.each(["reading", "checking"] as const)(
  "a list that was cancelled before its %s left nothing that could be tried again",
  async (step) => {
    const { id, check } =
      step === "reading"
        ? { ...(await uploadList(slug, list.text)), check: null }
        : await readyToCheck(slug, list.text, "direct", "fill");
    await check?.();
    await cancelImport(await loaderOf(slug), id);
    const job = await jobOf(id);
    expect(job.state).toBe("cancelled");
    await expect(retryJob(job.id)).rejects.toThrow("The list's file isn't kept any more. Drop it again.");
    expect(await getImportById(id)).toMatchObject({ state: "cancelled" });
  },
);

it("an undo that was cancelled is tried again", async () => {
  const { id, loader } = await checkedList(slug, "first_name,email\nAnn,ann@example.org\n", "direct");
  await startImport(loader, id);
  await waitForImport(id);
  await startUndo(loader, id);
  await cancelImport(loader, id);
  expect((await getImportById(id)).state).toBe("done");
  await retryJob((await jobOf(id)).id);
  expect(await waitForImport(id)).toMatchObject({ state: "undone" });
  expect(await contactsNow(slug)).toBe(before);
});
