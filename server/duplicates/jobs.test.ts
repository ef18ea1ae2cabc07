import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobId } from "@/lib/jobs/job";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

process.env.CB_TURN_WAIT_MS = "100";
const portal = freshPortal("duplicates-jobs");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { execute } = await import("@/server/platform/duckdb/query");
const { cancelJob } = await import("@/server/platform/jobs/cancel-job");
const { closeJobs } = await import("@/server/platform/jobs/close-jobs");
const { getJob } = await import("@/server/platform/jobs/list-jobs");
const { retryJob } = await import("@/server/platform/jobs/retry-job");
const { waitForJob } = await import("@/server/platform/jobs/wait-for-job");
const { manager } = await import("@/server/platform/manager/client");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { holdPocket, readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { stateOf, untilTrue } = await import("@/server/platform/testing/held-jobs");
const { contactsNow } = await import("@/server/platform/testing/lists");
const { assemble } = await import("@/server/portal/assemble");
const { askForMerge, askForSearch } = await import("./ask-for-work");
const { findSearch } = await import("./store/find-search");
const { listMerges } = await import("@/server/platform/testing/list-merges");
const { unmergeContacts } = await import("./store/unmerge-contacts");

let made = 0;
let slug: Slug;
let olive: Parameters<typeof askForSearch>[0];
beforeEach(async () => {
  slug = Slug.parse(`c${++made}`);
  await createTenant({ slug, name: slug, createdBy: "test" });
  olive = { name: "Olive", tenantId: (await getTenant(slug)).id, tenantSlug: slug };
  await writePocket(slug, (pocket) =>
    execute(
      pocket,
      `INSERT INTO person (id, first_name, last_name, email, created_at, updated_at)
       SELECT uuid(), 'Q' || chr((97 + n % 26)::INTEGER) || n // 2, 'Z' || chr((97 + n // 2 % 26)::INTEGER) || n // 2,
              'q' || n // 2 || '@example.org', now()::TIMESTAMP, now()::TIMESTAMP
         FROM (SELECT 2 * (k // 2) + CASE WHEN k < 6 THEN 0 ELSE k % 2 END AS n FROM range(80) r(k))`,
    ),
  );
});
afterEach(async () => {
  await closeJobs();
  assemble();
});
afterAll(() => portal.close());

const threshold = 0.6;
const merges = () => readPocket(slug, (pocket) => listMerges(pocket, 100));
const search = async () => waitForJob(await askForSearch(olive));

/** Runs `work` while somebody writes something long. */
async function whileWritten(work: () => Promise<void>): Promise<void> {
  const writer = { what: "A long list", by: null };
  await holdPocket(slug, writer, work);
}

/** Leaves the job as a process does that was killed before it could write the end down. */
async function asIfKilled(id: JobId): Promise<void> {
  const data = { state: "queued", finishedAt: null, figures: null, error: null };
  await (await manager()).job.update({ where: { id }, data });
}

describe("a search for duplicates", () => {
  it("is one job for all who ask for it meanwhile, and keeps what it found", async () => {
    const [first, second] = await Promise.all([askForSearch(olive), askForSearch({ ...olive, name: "Pat" })]);
    expect(second).toBe(first);
    expect(await waitForJob(first)).toMatchObject({ state: "done", createdBy: expect.any(String) });
    expect(await readPocket(slug, findSearch)).toMatchObject({ contacts: 80 });
    expect(await askForSearch(olive)).not.toBe(first);
  });

  it("waits for what is being written, however long that takes", async () => {
    let id: JobId | undefined;
    await whileWritten(async () => {
      id = await askForSearch(olive);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await stateOf(id)).toBe("running");
    });
    if (id) expect(await waitForJob(id)).toMatchObject({ state: "done" });
  });

  it("keeps nothing when it is cancelled, and is not joined any more", async () => {
    await whileWritten(async () => {
      const id = await askForSearch(olive);
      await untilTrue(async () => (await stateOf(id)) === "running");
      await cancelJob(id);
      await untilTrue(async () => (await stateOf(id)) === "cancelled");
      expect(await askForSearch(olive)).not.toBe(id);
    });
  });
});

describe("the merge of all duplicates", () => {
  it("is refused before anybody has searched", async () => {
    await expect(askForMerge(olive, threshold)).rejects.toThrow("Nobody has looked for duplicates yet.");
  });

  it("merges each group, as a heavy write that lists which are planned beside hear of", async () => {
    await search();
    const before = await readPocket(slug, async ({ heavyState }) => heavyState);
    const id = await askForMerge(olive, threshold);
    expect(await waitForJob(id)).toMatchObject({ state: "done", error: null });
    expect((await merges()).length).toBeGreaterThan(0);
    expect(await readPocket(slug, async ({ heavyState }) => heavyState)).not.toBe(before);
  });

  it("changes nothing when it is cancelled while it waits for its turn, and can be tried again", async () => {
    await search();
    const before = await contactsNow(slug);
    const id = await whileWaiting();
    expect(await contactsNow(slug)).toBe(before);
    await retryJob(id);
    expect(await waitForJob(id)).toMatchObject({ state: "done" });
    expect(await contactsNow(slug)).not.toBe(before);
  });

  async function whileWaiting(): Promise<JobId> {
    let id: JobId | undefined;
    await whileWritten(async () => {
      id = await askForMerge(olive, threshold);
      const asked = id;
      await untilTrue(async () => (await stateOf(asked)) === "running");
      await expect(askForMerge(olive, threshold)).rejects.toThrow("Duplicates are being merged already.");
      await cancelJob(asked);
      await untilTrue(async () => (await stateOf(asked)) === "cancelled");
    });
    if (!id) throw new Error("Nothing was asked for.");
    return id;
  }

  it.each(["goes on", "is cancelled", "has been tried too often"])(
    "isn't done twice by whoever %s after its process was killed",
    async (what) => {
      await search();
      const id = await askForMerge(olive, threshold);
      await waitForJob(id);
      const [last, ...others] = await merges();
      await writePocket(slug, (pocket) =>
        unmergeContacts(pocket, last?.id ?? "", { by: "Pat", at: new Date() }),
      );
      await closeJobs();
      await asIfKilled(id);
      if (what === "is cancelled") await cancelJob(id);
      if (what === "has been tried too often")
        await (await manager()).job.update({ where: { id }, data: { attempt: 3 } });
      assemble();
      expect(await waitForJob(id)).toMatchObject({ state: "done" });
      expect(await merges()).toEqual(others);
      const { figures } = await (await manager()).job.findUniqueOrThrow({ where: { id } });
      expect(JSON.parse(figures ?? "")).toEqual({ merged: others.length + 1 });
    },
  );

  it("fails in words when there was another search meanwhile", async () => {
    await search();
    const before = await contactsNow(slug);
    await closeJobs();
    const id = await askForMerge(olive, threshold);
    await writePocket(slug, (pocket) =>
      execute(pocket, "UPDATE duplicate_search SET searched_at = searched_at + INTERVAL 1 SECOND"),
    );
    assemble();
    await expect(waitForJob(id)).rejects.toThrow("Somebody has looked for duplicates again meanwhile.");
    expect(await getJob(id)).toMatchObject({ state: "failed" });
    expect(await contactsNow(slug)).toBe(before);
  });
});
