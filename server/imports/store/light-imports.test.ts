import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, expect, it } from "vitest";
import { type Figures, noFigures } from "@/lib/imports/import-plan";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");

const portal = freshPortal("light-imports");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { waitForImport } = await import("@/server/imports/wait-for-import");
const { managerPath } = await import("@/server/platform/env");
const { closeManager } = await import("@/server/platform/manager/client");
const { uploadList } = await import("@/server/platform/testing/lists");
const { getImportById } = await import("./get-import-by-id");
const { listImports } = await import("./list-imports");

const figures: Figures = { ...noFigures(), inserted: 2, rejected: 1 };
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

afterAll(() => portal.close());

it("a manager.db from before lists were light has its imports as they were, with their figures, whatever can't be read", async () => {
  await createTenant({ slug: "ours", name: "Ours", createdBy: "test" });
  const read = await waitForImport((await uploadList(ours, "first_name,email\nAnn,ann@example.org\n")).id);
  await closeManager();
  const file = managerPath();
  const old = createClient({ url: `file:${file}.old` });
  await old.execute(
    `CREATE TABLE "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
        "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
        "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  );
  for (const name of ["20261124000000_init", "20261127000000_inboxes", "20261128000000_voter_scope"]) {
    const sql = readFileSync(path.join("prisma/migrations", name, "migration.sql"), "utf8");
    await old.executeMultiple(sql);
    const checksum = createHash("sha256").update(sql).digest("hex");
    await old.execute({
      sql: `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES (?, ?, ?)`,
      args: [name, checksum, name],
    });
  }
  await old.execute(
    `INSERT INTO tenants (id, slug, name, data_url, updated_at) VALUES ('t', 'old', 'Old', '', 0)`,
  );
  const kept = JSON.stringify({ ...read.reading, rows: 7, unreadable: 2 });
  const rows: [id: string, reading: string | null, result: string | null][] = [
    ["a", kept, JSON.stringify(result(figures))],
    ["b", '{"rows":', "{"],
    ["c", null, null],
    ["d", '{"rows":"many"}', '{"figures":[1]}'],
  ];
  for (const args of rows)
    await old.execute({
      sql: `INSERT INTO import_jobs (id, tenant_id, state, file_name, created_by, updated_at, reading, result)
              VALUES (?, 't', 'done', 'old.csv', 'test', 0, ?, ?)`,
      args,
    });
  old.close();
  for (const beside of ["-wal", "-shm"]) rmSync(`${file}${beside}`, { force: true });
  renameSync(`${file}.old`, file);
  const lines = await listImports({ tenantSlug: "old", limit: 10 });
  expect(lines.map(({ id, rows, figures, unreadable }) => ({ id, rows, figures, unreadable }))).toEqual([
    { id: "d", rows: null, figures: null, unreadable: false },
    { id: "c", rows: null, figures: null, unreadable: false },
    { id: "b", rows: null, figures: null, unreadable: true },
    { id: "a", rows: 9, figures, unreadable: false },
  ]);
  expect(await getImportById("a")).toMatchObject({ reading: { rows: 7 }, result: { figures } });
});
