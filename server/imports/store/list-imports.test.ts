import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Figures, ImportOptions, noFigures } from "@/lib/imports/import-plan";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");

const portal = freshPortal("list-imports");
const { manager } = await import("@/server/platform/manager/client");
const { getTenant } = await import("@/server/platform/manager/tenants");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { copyJob, rowOf } = await import("@/server/platform/testing/kept-jobs");
const { uploadList } = await import("@/server/platform/testing/lists");
const { getImportById } = await import("./get-import-by-id");
const { saveJob } = await import("./save-job");
const { listImports } = await import("./list-imports");
const { listTwins } = await import("./list-twins");
const { listLastImports } = await import("./list-last-imports");

const csv = "first_name,last_name,email\nAnn,Lee,ann@example.org\n,,\nBo,Diaz,bo@example.org\n";
const figures: Figures = { ...noFigures(), inserted: 2, rejected: 1 };
let tenantId = "";
/** The job of a list as the reader leaves it. */
let read: Awaited<ReturnType<typeof getImportById>>;

beforeAll(async () => {
  tenantId = (await createTenant({ slug: "ours", name: "Ours", createdBy: "test" })).tenant.id;
  read = await waitForImport((await uploadList(ours, csv)).id);
});
afterAll(() => portal.close());

const result = (of: Figures) => {
  const plan = { figures: of, problems: [], rules: [], changes: [], contactsBefore: 0, planMs: 1 };
  return {
    path: "direct",
    because: "",
    figures: of,
    plan,
    ms: { stage: 1, plan: 1, apply: 1, total: 3 },
  } as const;
};
describe("a line of a list", () => {
  it("holds what the list shows, and nothing else", async () => {
    const [line] = await listImports({ tenantSlug: "ours", limit: 1 });
    expect(line).toEqual({
      id: read.id,
      tenantSlug: "ours",
      tenantName: "Ours",
      fileName: "list.csv",
      createdBy: "test",
      createdAt: expect.any(Date),
      unreadable: false,
      state: "mapping",
      rows: read.reading?.rows,
      figures: null,
    });
    expect(line?.rows).toBeGreaterThan(0);
  });

  it("has the figures of the last result, and no rows once there is no reading", async () => {
    const id = await copyJob(read, {});
    await saveJob(id, { state: "done", result: result(figures), finishedAt: new Date() });
    expect(await listImports({ limit: 1 })).toMatchObject([{ id, state: "done", figures }]);
    await saveJob(id, { reading: null });
    expect(await listImports({ limit: 1 })).toMatchObject([{ id, rows: null, figures }]);
    expect((await listLastImports()).get(tenantId)).toEqual((await getImportById(id)).finishedAt);
  });

  it("is kept with the version of its JSON, and read without", async () => {
    const id = await copyJob(read, { options: '{"duplicates":"keep"}', progress: "{}" });
    expect(JSON.parse((await rowOf(read.id)).reading ?? "")).toMatchObject({
      v: 1,
      rows: read.reading?.rows,
    });
    expect(JSON.parse((await rowOf(read.id)).mapping ?? "")).toEqual({ v: 1, items: read.mapping });
    const { mapping } = await rowOf(id);
    const plain = JSON.stringify(JSON.parse(mapping ?? "").items);
    await (await manager()).importJob.update({ where: { id }, data: { mapping: plain } });
    expect(await getImportById(id)).toMatchObject({
      mapping: read.mapping,
      reading: read.reading,
      options: ImportOptions.parse({ duplicates: "keep" }),
    });
  });

  it("is cut where a cell is long, also of what was kept before cells were cut", async () => {
    const long = "x".repeat(100_000);
    const old = { ...read.reading, preview: [[long, "short"]] };
    const id = await copyJob(read, { reading: JSON.stringify(old) });
    const job = await getImportById(id);
    expect(job.reading?.preview).toEqual([[`${"x".repeat(199)}…`, "short"]]);
    const wide = await waitForImport((await uploadList(ours, `${long},email\n${long},a@example.org\n`)).id);
    expect((await rowOf(wide.id)).reading?.length).toBeLessThan(10_000);
    expect(wide.reading?.columns[0]?.header).toHaveLength(500);
    expect(wide.reading?.columns[0]?.profile.maxLength).toBe(100_000);
  });
});

describe("a campaign with 49 lists of 1 MB of first rows", () => {
  beforeAll(async () => {
    const { tenant } = await createTenant({ slug: "heavy", name: "Heavy", createdBy: "test" });
    const preview = Array.from({ length: 20 }, () => ["x".repeat(52_000)]);
    const data = Array.from({ length: 49 }, (_, at) => ({
      id: `00000000-0000-7000-8000-0000000000${String(at).padStart(2, "0")}`,
      tenantId: tenant.id,
      state: "ready",
      fileName: "big.csv",
      createdBy: "test",
      sha256: "same",
      reading: JSON.stringify({ ...read.reading, preview }),
      rows: 3,
    }));
    await (await manager()).importJob.createMany({ data });
  });

  it("is listed in under 50 ms, and in next to no memory", async () => {
    const filter = { tenantSlug: "heavy", limit: 51 };
    await listImports(filter);
    const before = process.memoryUsage().heapUsed;
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const startedAt = performance.now();
      expect(await listImports(filter)).toHaveLength(49);
      times.push(performance.now() - startedAt);
    }
    expect(Math.min(...times)).toBeLessThan(50);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20e6);
  });

  it("is asked for an import's twins as lightly", async () => {
    const { id: tenantId } = await getTenant("heavy");
    await (await manager()).importJob.updateMany({ where: { tenantId }, data: { state: "done" } });
    const startedAt = performance.now();
    const twins = await listTwins({ id: "", tenantId, sha256: "same" });
    expect(performance.now() - startedAt).toBeLessThan(50);
    expect(twins.map((twin) => Object.keys(twin))).toEqual(
      Array.from({ length: 5 }, () => ["id", "createdAt"]),
    );
  });
});
