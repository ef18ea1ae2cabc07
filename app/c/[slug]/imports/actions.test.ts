import { beforeAll, describe, expect, it } from "vitest";
import { ImportOptions } from "@/lib/imports/import-plan";
import { readPageKey } from "@/lib/platform/page-keys";
import { Slug } from "@/lib/platform/tenant";
import { type ActionCall, actionPortal, testStrangers } from "@/server/platform/testing/action-test";

const ours = Slug.parse("ours");

const portal = actionPortal("import-actions");

const actions = await import("./actions");
const { createUpload } = await import("@/server/imports/upload");
const { getImport } = await import("@/server/imports/store/get-import");
const { listImports } = await import("@/server/imports/store/list-imports");
const { listLogs } = await import("@/server/audit/store/list-logs");
const { getTenant, setTenantStatus } = await import("@/server/platform/manager/tenants");

let jobId = "";

beforeAll(async () => {
  const { id } = await getTenant("ours");
  const loader = { tenantId: id, tenantSlug: ours, name: "test", directAboveRows: 10_000 };
  jobId = (await createUpload(loader, "list.csv")).id;
});
const options = ImportOptions.parse({});
const calls: ActionCall[] = [
  ["createUploadAction", (slug) => actions.createUploadAction(slug, { fileName: "x.csv" })],
  [
    "completeUploadAction",
    (slug) => actions.completeUploadAction(slug, { jobId, sizeBytes: 1, sha256: "0".repeat(64) }),
  ],
  ["readAnewAction", (slug) => actions.readAnewAction(slug, { jobId, reading: {} })],
  ["keepDraftAction", (slug) => actions.keepDraftAction(slug, { jobId, mapping: [] })],
  ["checkListAction", (slug) => actions.checkListAction(slug, { jobId, mapping: [], options })],
  ["startImportAction", (slug) => actions.startImportAction(slug, { jobId, agreed: [] })],
  ["undoImportAction", (slug) => actions.undoImportAction(slug, { jobId })],
  ["loadAgainAction", (slug) => actions.loadAgainAction(slug, { jobId })],
  ["loadRestAction", (slug) => actions.loadRestAction(slug, { jobId })],
  ["decideRowsAction", (slug) => actions.decideRowsAction(slug, { jobId, decided: { "2": "new" } })],
  ["askAgainAction", (slug) => actions.askAgainAction(slug, { jobId })],
  ["cancelImportAction", (slug) => actions.cancelImportAction(slug, { jobId })],
];

const state = () => Promise.all([getImport(ours, jobId), listImports({ limit: 10 })]);
testStrangers(portal, calls, { state });

describe.each(calls)("%s", (_name, call) => {
  it.each(["suspended", "archived"] as const)("refuses while the campaign is %s", async (status) => {
    const before = await state();
    await setTenantStatus(ours, status);
    const code = status === "archived" ? "not_found" : "tenant_suspended";
    expect(await call("ours")).toMatchObject({ ok: false, code });
    await setTenantStatus(ours, "active");
    expect(await state()).toEqual(before);
  });
});

describe("a campaign's own organizer", () => {
  it("can't reach another campaign's job by its id", async () => {
    portal.signIn("organizer of theirs");
    expect(await actions.cancelImportAction("theirs", { jobId })).toMatchObject({
      ok: false,
      code: "not_found",
    });
    expect((await getImport(ours, jobId)).state).toBe("uploading");
  });

  it("cancels an import, once", async () => {
    expect(await actions.cancelImportAction("ours", { jobId })).toMatchObject({ ok: true });
    expect((await getImport(ours, jobId)).state).toBe("cancelled");
    expect(await actions.startImportAction("ours", { jobId, agreed: [] })).toMatchObject({
      ok: false,
      code: "conflict",
    });
  });

  it("is in the audit log with the name of the list", async () => {
    await actions.createUploadAction("ours", { fileName: "new.csv" });
    await actions.cancelImportAction("ours", { jobId });
    const { rows } = await listLogs({ tenantSlug: "ours", key: readPageKey({}), limit: 2 });
    expect(rows.map(({ action, subject }) => [action, subject])).toEqual([
      ["cancel_import", "list.csv"],
      ["create_upload", "new.csv"],
    ]);
  });
});
