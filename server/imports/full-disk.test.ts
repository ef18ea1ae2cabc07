import { existsSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listText } from "@/lib/demo/list-csv";
import { workingStates } from "@/lib/imports/import-job";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { makeSmallDisk } from "@/server/platform/testing/small-disk";

const disk = makeSmallDisk(32);
if (disk) process.env.TMPDIR = disk.dir;
const portal = freshPortal("full-disk");
const { closeApiServer, openApiServer } = await import("@/server/portal/api-server");
const { setApiAddress } = await import("@/server/imports/api-address");
const { startImport, startUndo } = await import("@/server/imports/start-import");
const { originalPath } = await import("@/server/imports/upload");
const { listImports } = await import("@/server/imports/store/list-imports");
const { writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { checkedList, contactsNow, uploadList } = await import("@/server/platform/testing/lists");
const { Refusal } = await import("@/server/platform/refusal");
const { waitForImport } = await import("./wait-for-import");

const slug = Slug.parse("ours");
const first = listText({ seed: 6, rows: 1_500 });
const second = listText({
  seed: 6,
  rows: 8_000,
  firstIndex: 500,
  overlap: { until: first.truth.nextIndex, changedShare: 0.4, blankShare: 0.2 },
});
let before = "";

beforeAll(async () => {
  setApiAddress(openApiServer);
  await createTenant({ slug, name: slug, createdBy: "test" });
  const { id, loader } = await checkedList(slug, first.text, "direct");
  await startImport(loader, id);
  await waitForImport(id);
  before = await contactsNow(slug);
});
afterEach(() => disk?.empty());
afterAll(async () => {
  await closeApiServer();
  await portal.close();
  disk?.remove();
});

async function expectSaid(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  expect(String(error)).toMatch(/^Refusal: [^\n]*disk is full[^\n]*\.$/i);
  expect(String(error)).not.toMatch(/duckdb|sqlite|prisma|IO Error|ENOSPC|EFBIG/i);
}

async function untilAtRest() {
  while ((await listImports({ states: workingStates, limit: 1 })).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe.skipIf(!disk)("on a full disk, or where none can be had with files that may not grow", () => {
  it("an upload is refused and what had come of it is removed", async () => {
    disk?.fill(150_000);
    await expectSaid(uploadList(slug, second.text));
    const [job] = await listImports({ tenantSlug: slug, limit: 1 });
    if (job) expect(existsSync(`${originalPath(job)}.part`)).toBe(false);
    expect(await contactsNow(slug)).toBe(before);
  });

  it("a list that can't be put into its normal form is refused", async () => {
    const { id } = await uploadList(slug, second.text);
    disk?.fill(100_000);
    await expectSaid(waitForImport(id));
    expect(await contactsNow(slug)).toBe(before);
    disk?.empty();
    await untilAtRest();
  });

  it.each([
    ["direct", 0],
    ["direct", 400_000],
    ["direct", 900_000],
    ["api", 0],
    ["api", 400_000],
    ["api", 900_000],
  ] as const)("an import is refused and changes nothing: %s, with %i bytes left", async (way, bytes) => {
    const { id, loader } = await checkedList(slug, second.text, way);
    await startImport(loader, id);
    disk?.fill(bytes);
    await expectSaid(waitForImport(id));
    disk?.empty();
    await untilAtRest();
    const [job] = await listImports({ tenantSlug: slug, limit: 1 });
    expect(job).toMatchObject({ id });
    if (job?.state === "done") {
      await startUndo(loader, id);
      await waitForImport(id);
    } else expect(job).toMatchObject({ state: "failed" });
    expect(await contactsNow(slug)).toBe(before);
  });

  it("the campaign's database opens and takes changes again afterwards", async () => {
    await writePocket(slug, (pocket) => pocket.connection.run("UPDATE person SET city = 'Elsewhere'"));
    expect(await contactsNow(slug)).not.toBe(before);
  });
});
