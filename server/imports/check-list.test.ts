import { Readable } from "node:stream";
import { afterAll, expect, it } from "vitest";
import type { ImportJob } from "@/lib/imports/import-job";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const same = Slug.parse("same");
const later = Slug.parse("later");
const readAnewSlug = Slug.parse("read-anew");
const twoMappings = Slug.parse("two-mappings");
const again = Slug.parse("again");

const portal = freshPortal("check-list");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { getImportById } = await import("@/server/imports/store/get-import-by-id");
const { saveJob } = await import("@/server/imports/store/save-job");
const { savePlan } = await import("@/server/imports/store/save-plan");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { writePocket } = await import("@/server/platform/pocket/use");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { assemble } = await import("@/server/portal/assemble");
const { chooseMapping } = await import("./check-list");
const { loadAgain } = await import("./load-again");
const { readAnew, startImport, startUndo } = await import("./start-import");
const { completeUpload, createUpload, receiveUpload } = await import("./upload");

assemble();
afterAll(() => portal.close());

const list = "first_name,last_name,email\nAnn,Lee,ann@example.org\nBo,Diaz,bo@example.org\n";

async function checkedList(slug: Slug) {
  await createTenant({ slug, name: slug, createdBy: "test" });
  const { id, directAboveRows } = await getTenant(slug);
  const loader = { tenantId: id, tenantSlug: slug, name: "test", directAboveRows };
  const upload = await createUpload(loader, "list.csv");
  const sent = await receiveUpload(loader, upload.id, Readable.from([Buffer.from(list)]), list.length);
  await completeUpload(loader, upload.id, sent);
  const read = await waitForImport(upload.id);
  const options = { ...read.options, duplicates: "fill", path: "direct" } as const;
  await chooseMapping(loader, upload.id, { mapping: read.mapping ?? [], options });
  return { loader, job: await waitForImport(upload.id) };
}

const planOf = (job: ImportJob) => {
  if (!job.plan) throw new Error("The check left no plan.");
  return job.plan;
};

it("imports what was seen in the check while nothing was written since", async () => {
  const { loader, job } = await checkedList(same);
  await startImport(loader, job.id);
  expect((await waitForImport(job.id)).result?.figures).toEqual(planOf(job).figures);
});

it("finds a contact that was added between the check and the import", async () => {
  const { loader, job } = await checkedList(later);
  expect(planOf(job).figures).toMatchObject({ inserted: 2 });
  await writePocket(later, (pocket) =>
    pocket.connection.run(
      `INSERT INTO person (id, first_name, last_name, email, created_at, updated_at)
       VALUES (uuid(), 'Ann', 'Lee', 'ann@example.org', now()::TIMESTAMP, now()::TIMESTAMP)`,
    ),
  );
  await startImport(loader, job.id);
  expect((await waitForImport(job.id)).result?.figures).toMatchObject({ inserted: 1, unchanged: 1 });
});

it("doesn't take the check of one reading for that of another", async () => {
  const { loader, job } = await checkedList(readAnewSlug);
  expect(planOf(job).figures).toMatchObject({ inserted: 2 });
  await readAnew(loader, job.id, { headerLine: null });
  const read = await waitForImport(job.id);
  expect(read.reading).toMatchObject({ rows: 3 });
  await chooseMapping(loader, job.id, { mapping: job.mapping ?? [], options: job.options });
  const checked = await waitForImport(job.id);
  expect(planOf(checked).figures).toMatchObject({ inserted: 3 });
  await startImport(loader, job.id);
  expect((await waitForImport(job.id)).result?.figures).toMatchObject({ inserted: 3 });
});

it("doesn't take the check of one mapping for that of another", async () => {
  const { job } = await checkedList(twoMappings);
  const others = (job.mapping ?? []).slice(1);
  await saveJob(job.id, { state: "checking", plan: null, mapping: others });
  expect(await savePlan(job, planOf(job))).toBe(false);
  expect(await getImportById(job.id)).toMatchObject({ state: "checking", plan: null });
  expect(await savePlan({ ...job, mapping: others }, planOf(job))).toBe(true);
  expect(await getImportById(job.id)).toMatchObject({ state: "ready" });
});

it("loads a list that was undone again, as a new import with the same mapping", async () => {
  const { loader, job } = await checkedList(again);
  await startImport(loader, job.id);
  const first = await waitForImport(job.id);
  await startUndo(loader, job.id);
  await waitForImport(job.id);
  const next = await waitForImport((await loadAgain(loader, job.id)).id);
  expect(next).toMatchObject({ state: "mapping", sha256: job.sha256, mapping: job.mapping });
  await chooseMapping(loader, next.id, { mapping: next.mapping ?? [], options: next.options });
  await waitForImport(next.id);
  await startImport(loader, next.id);
  expect((await waitForImport(next.id)).result?.figures).toEqual(first.result?.figures);
  expect((await getImportById(job.id)).state).toBe("undone");
});
