import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listText } from "@/lib/demo/list-csv";
import type { ImportJob } from "@/lib/imports/import-job";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { times } from "@/server/platform/testing/soak";

const portal = freshPortal("cancel");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { setApiAddress } = await import("@/server/imports/api-address");
const { startImport, startUndo } = await import("@/server/imports/start-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { findBatch } = await import("@/server/imports/store/find-batch");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { checkedList, contactsNow, loaderOf, readyToCheck, uploadList } = await import(
  "@/server/platform/testing/lists"
);
const { cancelImport } = await import("./cancel-import");
const { wakeJobs } = await import("@/server/platform/jobs/runner");
const { waitForImport } = await import("./wait-for-import");

const slug = Slug.parse("ours");
const first = listText({ seed: 3, rows: 600 });
const second = listText({
  seed: 3,
  rows: 12_000,
  firstIndex: 300,
  overlap: { until: first.truth.nextIndex, changedShare: 0.4, blankShare: 0.2 },
});
let before = "";

beforeAll(async () => {
  setApiAddress(openApiServer);
  await createTenant({ slug, name: slug, createdBy: "test" });
  const { id, loader } = await checkedList(slug, first.text, "direct");
  await startImport(loader, id);
  await waitForImport(id);
});
beforeEach(async () => {
  before = await contactsNow(slug);
});
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

/** Looks at a job again and again, until it is as said. */
async function until(jobId: string, isSo: (job: ImportJob) => boolean) {
  let job = await getImportById(jobId);
  for (; !isSo(job); job = await getImportById(jobId)) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function expectNothingLeft(jobId: string) {
  await expect(waitForImport(jobId)).rejects.toThrow("Cancelled. Nothing was imported.");
  expect(await getImportById(jobId)).toMatchObject({ state: "cancelled" });
  expect(await contactsNow(slug)).toBe(before);
  expect(await readPocket(slug, (pocket) => findBatch(pocket, jobId))).toBeNull();
}

async function cancel(jobId: string) {
  await cancelImport(await loaderOf(slug), jobId);
}

describe("a list that is cancelled", () => {
  it("while it is being read leaves nothing, and the campaign's next list is read", async () => {
    const [{ id }, next] = [await uploadList(slug, second.text), await uploadList(slug, first.text)];
    wakeJobs();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await cancel(id);
    await expectNothingLeft(id);
    expect(await waitForImport(next.id)).toMatchObject({ state: "mapping" });
    await cancel(next.id);
  });

  it("while it is being checked leaves nothing", async () => {
    const { id, check } = await readyToCheck(slug, second.text, "direct", "overwrite");
    await check();
    wakeJobs();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await cancel(id);
    await expectNothingLeft(id);
  });

  it("while it waits for its turn leaves nothing", async () => {
    const { id, loader } = await checkedList(slug, second.text, "direct");
    await startImport(loader, id);
    await cancel(id);
    wakeJobs();
    await expectNothingLeft(id);
  });

  it("while it waits for another writer leaves nothing", async () => {
    const { id, loader } = await checkedList(slug, second.text, "direct");
    let release = () => {};
    const other = writePocket(slug, () => new Promise<void>((resolve) => (release = resolve)));
    await startImport(loader, id);
    wakeJobs();
    await until(id, ({ progress }) => progress.phase === "Writing contacts");
    await cancel(id);
    release();
    await other;
    await expectNothingLeft(id);
  });

  it.each(times([0, 80], [0, 30, 80, 150]))(
    "while it is written directly leaves nothing, or is done whole: after %i ms",
    async (afterMs) => {
      const { id, loader } = await checkedList(slug, second.text, "direct");
      await startImport(loader, id);
      wakeJobs();
      await until(id, ({ progress }) => progress.phase === "Writing contacts");
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await cancel(id).catch(() => undefined);
      await until(id, ({ state }) => state === "cancelled" || state === "done");
      if ((await getImportById(id)).state === "cancelled") return expectNothingLeft(id);
      expect(await contactsNow(slug)).not.toBe(before);
      await startUndo(loader, id);
      await waitForImport(id);
      expect(await contactsNow(slug)).toBe(before);
    },
  );

  it.each(times([1, 10_000], [1, 5_000, 10_000]))(
    "while it is written by the API leaves nothing: after %i rows",
    async (rows) => {
      const { id, loader } = await checkedList(slug, second.text, "api");
      await startImport(loader, id);
      wakeJobs();
      await until(
        id,
        ({ state, progress }) => state === "importing" && (rows === 1 || (progress.rows ?? 0) >= rows),
      );
      await cancel(id);
      await expectNothingLeft(id);
    },
  );

  it("lets the campaign's next import run", async () => {
    const { id, loader } = await checkedList(slug, second.text, "api");
    const next = await checkedList(slug, second.text, "direct");
    for (const job of [id, next.id]) await startImport(loader, job);
    wakeJobs();
    await until(id, ({ progress }) => (progress.rows ?? 0) >= 5_000);
    await cancel(id);
    expect(await waitForImport(next.id)).toMatchObject({ state: "done" });
    expect(await getImportById(id)).toMatchObject({ state: "cancelled" });
    await startUndo(loader, next.id);
    await waitForImport(next.id);
    expect(await contactsNow(slug)).toBe(before);
  });
});

describe("an import that is done", () => {
  it("can't be cancelled any more; its undo can, and leaves it as it was", async () => {
    const { id, loader } = await checkedList(slug, second.text, "direct");
    await startImport(loader, id);
    await waitForImport(id);
    const after = await contactsNow(slug);
    await expect(cancel(id)).rejects.toThrow("This import is done. It can be undone instead.");
    await startUndo(loader, id);
    await cancel(id);
    expect(await getImportById(id)).toMatchObject({ state: "done", error: null });
    expect(await contactsNow(slug)).toBe(after);
    for (const afterMs of [0, 20, 60, 120]) {
      await startUndo(loader, id);
      wakeJobs();
      await until(id, ({ state }) => state === "undoing");
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await cancel(id).catch(() => undefined);
      const { state, error } = await waitForImport(id);
      expect(error).toBeNull();
      expect(await contactsNow(slug)).toBe(state === "done" ? after : before);
      if (state === "undone") return;
    }
    await startUndo(loader, id);
    expect(await waitForImport(id)).toMatchObject({ state: "undone" });
    expect(await contactsNow(slug)).toBe(before);
  });

  it("says that it was undone where the undo can't be stopped any more", async () => {
    const { id, loader } = await checkedList(slug, second.text, "direct");
    await startImport(loader, id);
    await waitForImport(id);
    await startUndo(loader, id);
    await waitForImport(id);
    await expect(cancel(id)).rejects.toThrow("this import was undone");
  });
});

it("writes nothing when it is stopped between two statements", async () => {
  const stop = new AbortController();
  const work = writePocket(
    slug,
    async ({ connection }) => {
      await connection.run("DELETE FROM person");
      stop.abort();
    },
    { signal: stop.signal },
  );
  await expect(work).rejects.toThrow();
  expect(await contactsNow(slug)).toBe(before);
});
