import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listText } from "@/lib/demo/list-csv";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("suspended-jobs");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { runCommand } = await import("@/server/portal/run-command");
const { setApiAddress } = await import("@/server/imports/api-address");
const { startImport } = await import("@/server/imports/start-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { setTenantStatus } = await import("@/server/platform/manager/tenants");
const { writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { checkedList, contactsNow } = await import("@/server/platform/testing/lists");
const { wakeJobs } = await import("@/server/platform/jobs/runner");
const { waitForImport } = await import("./wait-for-import");

const slug = Slug.parse("ours");
const list = listText({ seed: 2, rows: 12_000 });
let before = "";

beforeAll(async () => {
  setApiAddress(openApiServer);
  await createTenant({ slug, name: slug, createdBy: "test" });
});
beforeEach(async () => {
  await setTenantStatus(slug, "active");
  before = await contactsNow(slug);
});
afterAll(async () => {
  await closeApiServer();
  await portal.close();
});

it("an import that waits when its campaign is suspended is refused", async () => {
  const { id, loader } = await checkedList(slug, list.text, "direct");
  await startImport(loader, id);
  await setTenantStatus(slug, "suspended");
  await expect(waitForImport(id)).rejects.toThrow("ours is suspended. Nothing was imported.");
  expect(await contactsNow(slug)).toBe(before);
});

it("an import by the API whose campaign is suspended meanwhile stops, says so and leaves nothing", async () => {
  const { id, loader } = await checkedList(slug, list.text, "api");
  await startImport(loader, id);
  wakeJobs();
  while (((await getImportById(id)).progress.rows ?? 0) < 5_000)
    await new Promise((resolve) => setTimeout(resolve, 1));
  await setTenantStatus(slug, "suspended");
  await expect(waitForImport(id)).rejects.toThrow("ours is suspended. Nothing was changed.");
  expect(await contactsNow(slug)).toBe(before);
});

it("the command line refuses a list for a suspended campaign", async () => {
  await setTenantStatus(slug, "suspended");
  await expect(runCommand("import", { slug, file: "/nowhere.csv" })).rejects.toThrow(
    "ours is suspended. Nothing was imported.",
  );
});

it("a direct import that is being written when its campaign is suspended is finished", async () => {
  const { id, loader } = await checkedList(slug, list.text, "direct");
  let release = () => {};
  const other = writePocket(slug, () => new Promise<void>((resolve) => (release = resolve)));
  await startImport(loader, id);
  wakeJobs();
  while ((await getImportById(id)).progress.phase !== "Writing contacts")
    await new Promise((resolve) => setTimeout(resolve, 1));
  await setTenantStatus(slug, "suspended");
  release();
  await other;
  expect(await waitForImport(id)).toMatchObject({
    state: "done",
    result: { figures: { inserted: list.truth.people } },
  });
  expect(await contactsNow(slug)).not.toBe(before);
});
