import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");

const portal = freshPortal("find-unreadable");
const { adoptImports } = await import("@/server/imports/adopt-imports");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { Refusal } = await import("@/server/platform/refusal");
const { copyJob, rowOf } = await import("@/server/platform/testing/kept-jobs");
const { uploadList } = await import("@/server/platform/testing/lists");
const { runCommand } = await import("@/server/portal/run-command");
const { getImport } = await import("./get-import");
const { getImportById } = await import("./get-import-by-id");
const { listImports } = await import("./list-imports");
const { listUnattendedUploads } = await import("./list-unattended-uploads");
const { listWaitingImports } = await import("./list-waiting-imports");
const { getJobProgress } = await import("./get-job-progress");

const csv = "first_name,last_name,email\nAnn,Lee,ann@example.org\n";
let read: Awaited<ReturnType<typeof getImportById>>;

beforeAll(async () => {
  await createTenant({ slug: "ours", name: "Ours", createdBy: "test" });
  read = await waitForImport((await uploadList(ours, csv)).id);
});
afterAll(() => portal.close());

describe("an import that this version can't read", () => {
  const columns = ["reading", "proposals", "mapping", "options", "plan", "result", "progress", "figures"];
  const damages = columns.flatMap((column) => [
    { column, what: "is broken", text: '{"rows":' },
    { column, what: "is of a later version", text: '{"v":2,"rows":1}' },
  ]);

  it.each(damages)("is shown as such, where its $column $what", async ({ column, text }) => {
    const id = await copyJob(read, { [column]: text });
    const lines = await listImports({ tenantSlug: "ours", limit: 50 });
    const { tenantName, fileName, unreadable } = lines.find((line) => line.id === id) ?? {};
    expect({ tenantName, fileName, unreadable }).toEqual({
      tenantName: "Ours",
      fileName: "copy.csv",
      unreadable: true,
    });
    expect(lines.find((line) => line.id === read.id)?.unreadable).toBe(false);
  });

  it.each(damages.filter(({ column }) => column !== "figures"))(
    "is refused in words by who asks for it, where its $column $what",
    async ({ column, text }) => {
      const id = await copyJob(read, { [column]: text });
      for (const work of [getImport(ours, id), getImportById(id)]) {
        const error = await work.catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(Refusal);
        expect(error).toMatchObject({
          code: "conflict",
          message: expect.stringContaining("“copy.csv” can't be read"),
        });
      }
      if (column === "progress") await expect(getJobProgress(id)).rejects.toThrow(Refusal);
    },
  );

  it("is shown as such where its state is one of a later version, and isn't waited for", async () => {
    const id = await copyJob(read, { state: "embedding" });
    expect(await listImports({ limit: 1 })).toMatchObject([{ id, unreadable: true, state: null }]);
    await expect(getImportById(id)).rejects.toThrow("can't be read by this version");
    expect(await listWaitingImports()).toEqual([]);
  });

  it("stops no queue: it ends in words, and the list behind it is read", async () => {
    const id = await copyJob(read, { state: "reading", reading: null, options: "{" });
    await adoptImports();
    const { id: next } = await uploadList(ours, csv);
    expect(await waitForImport(next)).toMatchObject({ state: "mapping" });
    expect(await rowOf(id)).toMatchObject({
      state: "failed",
      error: expect.stringContaining("can't be read by this version"),
    });
    await copyJob(read, { state: "uploading", options: "{" });
    expect(await listUnattendedUploads(ours)).toEqual([]);
  });

  it("is told by the doctor", async () => {
    expect(await runCommand("doctor", {})).toMatchObject({
      problems: expect.arrayContaining([
        { where: "ours", message: "The import “copy.csv” can't be read by this version of CampaignBrain." },
      ]),
    });
  });
});
