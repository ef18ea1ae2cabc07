import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { ImportState } from "@/lib/imports/import-job";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("adopt-imports");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { createBatch } = await import("@/server/imports/store/create-batch");
const { findBatch } = await import("@/server/imports/store/find-batch");
const { saveJob } = await import("@/server/imports/store/save-job");
const { closeJobs } = await import("@/server/platform/jobs/close-jobs");
const { manager } = await import("@/server/platform/manager/client");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");
const { checkedList, contactsNow, loaderOf, readyToCheck, uploadList } = await import(
  "@/server/platform/testing/lists"
);
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { assemble } = await import("@/server/portal/assemble");
const { setApiAddress } = await import("./api-address");
const { adoptImports } = await import("./adopt-imports");
const { startImport, startUndo } = await import("./start-import");
const { waitForImport } = await import("./wait-for-import");

const slug = Slug.parse("ours");
const text = "first_name,last_name,email\nAnn,Lee,ann@example.org\nBo,Diaz,bo@example.org\n";
let before = "";

beforeAll(async () => {
  setApiAddress(openApiServer);
  await createTenant({ slug, name: slug, createdBy: "test" });
  before = await contactsNow(slug);
});
beforeEach(() => assemble());
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

/** Leaves a list as a build that knew no jobs left it when it was stopped. */
async function leaveWithoutJob(id: string, state: ImportState) {
  await closeJobs();
  await (await manager()).job.deleteMany();
  await saveJob(id, { state });
  return id;
}

const lists: Record<"reading" | "checking" | "queued" | "importing" | "undoing", () => Promise<string>> = {
  reading: async () => (await uploadList(slug, text)).id,
  checking: async () => {
    const { id, check } = await readyToCheck(slug, text, "direct", "fill");
    await check();
    return id;
  },
  queued: async () => {
    const { id, loader } = await checkedList(slug, text, "direct");
    await startImport(loader, id);
    return id;
  },
  importing: async () => {
    const { id, loader } = await checkedList(slug, text, "api");
    await startImport(loader, id);
    await saveJob(id, { startedAt: new Date() });
    return id;
  },
  undoing: async () => {
    const { id, loader } = await checkedList(slug, text, "direct");
    await startImport(loader, id);
    await waitForImport(id);
    await startUndo(loader, id);
    return id;
  },
};

it.each([
  ["reading", "mapping"],
  ["checking", "ready"],
  ["queued", "done"],
  ["importing", "done"],
  ["undoing", "undone"],
] as const)("a list that was %s when its server was stopped goes on, once, to be %s", async (state, end) => {
  const id = await leaveWithoutJob(await lists[state](), state);
  expect([await adoptImports(), await adoptImports()]).toEqual([1, 0]);
  assemble();
  expect(await waitForImport(id)).toMatchObject({ state: end, error: null });
  if (end === "undone") return expect(await contactsNow(slug)).toBe(before);
  if (end !== "done") return;
  await startUndo(await loaderOf(slug), id);
  await waitForImport(id);
});

it("what is written of an import is known by its state, whatever its figures look like", async () => {
  const { id, loader } = await checkedList(slug, text, "api");
  await writePocket(slug, (pocket) =>
    createBatch(pocket, {
      id,
      fileName: "list.csv",
      path: "api",
      duplicates: "fill",
      appliedBy: "test",
      at: new Date(),
      result: { of: "another version" },
      state: "writing",
    }),
  );
  const find = () => readPocket(slug, (pocket) => findBatch(pocket, id));
  expect(await find()).toMatchObject({ state: "writing" });
  await startImport(loader, id);
  expect(await waitForImport(id)).toMatchObject({ state: "done" });
  expect(await find()).toMatchObject({ state: "done" });
  await startUndo(loader, id);
  await waitForImport(id);
});
