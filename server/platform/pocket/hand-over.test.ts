import { mkdirSync, utimesSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("hand-over");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { countRows, execute, queryRows } = await import("@/server/platform/duckdb/query");
const { uploadsDir } = await import("@/server/platform/env");
const { handedOver, handOver, withHandOver } = await import("./hand-over");
const { inSnapshot } = await import("@/server/platform/duckdb/snapshot");
const { readPocket, writePocket } = await import("./use");

const slug = Slug.parse("handed");
beforeAll(() => createTenant({ slug, name: slug, createdBy: "test" }));
afterAll(() => portal.close());

const addPerson = () =>
  writePocket(slug, (pocket) =>
    execute(
      pocket,
      "INSERT INTO person (id, created_at, updated_at) VALUES (uuid(), TIMESTAMP '2026-01-01', TIMESTAMP '2026-01-01')",
    ),
  );

it("what one connection found is written by another, and gone afterwards", async () => {
  const rows = await withHandOver(slug, async (folder) => {
    await readPocket(
      slug,
      async (pocket) => {
        await execute(
          pocket,
          "CREATE TEMP TABLE found AS SELECT uuid() AS id, r AS n, 'it''s' AS text FROM range(3) t(r)",
        );
        await handOver(pocket, folder, ["found"]);
      },
      { heavy: true },
    );
    return writePocket(slug, (pocket) =>
      queryRows(
        pocket,
        z.object({ n: z.string(), text: z.string(), type: z.string() }),
        `SELECT n, text, typeof(id) AS type FROM ${handedOver(folder, "found")} ORDER BY n`,
      ),
    );
  });
  expect(rows).toEqual(["0", "1", "2"].map((n) => ({ n, text: "it's", type: "UUID" })));
  expect(await readdir(uploadsDir(slug))).toEqual([]);
});

it("the folder is gone when the work fails, and what a killed portal left goes with the next", async () => {
  const left = path.join(uploadsDir(slug), "handed-over-by-a-portal-that-was-killed");
  const [list, young] = [
    path.join(uploadsDir(slug), "a-list"),
    path.join(uploadsDir(slug), "handed-over-just-now"),
  ];
  for (const folder of [left, list, young]) mkdirSync(folder);
  for (const folder of [left, list]) utimesSync(folder, 0, 0);
  await expect(withHandOver(slug, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect((await readdir(uploadsDir(slug))).sort()).toEqual(["a-list", "handed-over-just-now"]);
});

it("a snapshot doesn't see what is written meanwhile, and keeps what it made", async () => {
  await addPerson();
  const seen = await readPocket(
    slug,
    async (pocket) => {
      const before = await inSnapshot(pocket, async () => {
        const first = await countRows(pocket, "person");
        await addPerson();
        await execute(pocket, "CREATE TEMP TABLE seen AS FROM person");
        return [first, await countRows(pocket, "person")];
      });
      return [...before, await countRows(pocket, "seen"), await countRows(pocket, "person")];
    },
    { heavy: true },
  );
  expect(seen).toEqual([1, 1, 1, 2]);
});

it("a snapshot that fails leaves the connection as it was", async () => {
  const after = await readPocket(
    slug,
    async (pocket) => {
      const work = inSnapshot(pocket, async () => {
        await execute(pocket, "CREATE TEMP TABLE half AS FROM person");
        return Promise.reject(new Error("broken"));
      });
      await expect(work).rejects.toThrow("broken");
      return countRows(pocket, "duckdb_tables() WHERE table_name = 'half'");
    },
    { heavy: true },
  );
  expect(after).toBe(0);
});
