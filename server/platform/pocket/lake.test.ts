import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("lake");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { Count, execute, queryRow, queryRows } = await import("@/server/platform/duckdb/query");
const { runCommand } = await import("@/server/portal/run-command");
const { readPocket, writePocket } = await import("./use");

const slug = Slug.parse("ours");
beforeAll(() => createTenant({ slug, name: slug, createdBy: "test" }));
afterAll(() => portal.close());

it("a campaign in a lake is plain tables", async () => {
  const found = await readPocket(slug, async (pocket) => ({
    storage: pocket.storage,
    indexes: await queryRow(pocket, z.object({ n: Count }), "SELECT count(*) AS n FROM duckdb_indexes()"),
    constraints: await queryRows(
      pocket,
      z.object({ kind: z.string() }),
      `SELECT DISTINCT constraint_type AS kind FROM duckdb_constraints()
        WHERE database_name = current_database()`,
    ),
  }));
  expect(found).toEqual({
    storage: { compression: false, indexes: false, rowid: false },
    indexes: { n: 0 },
    constraints: [{ kind: "NOT NULL" }],
  });
});

it.each([
  "SELECT rowid FROM person",
  "INSERT INTO tag SELECT * FROM tag ON CONFLICT DO NOTHING",
  "CREATE INDEX i ON person (email)",
  "CREATE TABLE t (id UUID PRIMARY KEY)",
  "CREATE TABLE t (id UUID USING COMPRESSION uncompressed)",
])("%s is what these tests would fail at", async (sql) => {
  await expect(writePocket(slug, (pocket) => execute(pocket, sql))).rejects.toThrow("A lake can't do this");
});

it("refuses indexes in words", async () => {
  await expect(runCommand("migrate", { what: slug, indexes: true })).rejects.toThrow(
    "This campaign's data lies in a storage that has no indexes.",
  );
});
