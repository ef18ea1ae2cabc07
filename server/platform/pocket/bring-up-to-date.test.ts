import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";
import { makeSmallDisk } from "@/server/platform/testing/small-disk";

const disk = makeSmallDisk(64);
if (disk) process.env.TMPDIR = disk.dir;
const portal = freshPortal("migrating");
// A program of our own, which a test can make newer.
const root = path.join(portal.dataDir, "program");
const sql = path.join("server", "platform", "pocket", "sql");
cpSync(sql, path.join(root, sql), { recursive: true });
for (const same of ["prisma", "node_modules"]) symlinkSync(path.resolve(same), path.join(root, same));
process.env.CB_ROOT = root;
const { createTenant } = await import("@/server/campaigns/create-tenant");
const pocketPath = (slug: Slug) => path.join(portal.dataDir, "tenants", slug, "db", "pocket.db");
const { needsOpening } = await import("./bring-up-to-date");
const { removeOldCopies } = await import("./copy-before");
const { closePocket, openPocket } = await import("./registry");
const { readPocket, writePocket } = await import("./use");

const slug = Slug.parse("ours");
const file = pocketPath(slug);
const dir = path.dirname(file);
const dayMs = 24 * 60 * 60_000;
let next = 9_000;

/** Makes the program newer by a migration. Gives the name that a copy made before it has. */
function addMigration(text: string): string {
  const name = `${next++}_test`;
  writeFileSync(path.join(root, sql, `${name}.sql`), text);
  return `before-${name}.db`;
}

const addTag = (name: string) =>
  writePocket(slug, ({ connection }) =>
    connection.run("INSERT INTO tag (id, name, created_at) VALUES (uuid(), $name, now()::TIMESTAMP)", {
      name,
    }),
  );
const copies = () => readdirSync(dir).filter((name) => name.startsWith("before-"));
const tagColumns = () =>
  readPocket(slug, async ({ connection }) =>
    (await connection.runAndReadAll("FROM tag LIMIT 0")).columnNames(),
  );

/** What a copy holds, opened as anyone would open it. */
async function readCopy(name: string) {
  const instance = await DuckDBInstance.create(path.join(dir, name));
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll("FROM tag ORDER BY created_at");
  const found = { columns: reader.columnNames(), tags: reader.getRows().map(([, name]) => name) };
  connection.closeSync();
  instance.closeSync();
  return found;
}

beforeEach(async () => {
  if (!existsSync(file)) await createTenant({ slug, name: slug, createdBy: "test" });
});
afterAll(async () => {
  await portal.close();
  disk?.remove();
});

describe("a campaign that is to be migrated", () => {
  it("is new: nothing is copied, and nothing needs it to be opened", async () => {
    expect(copies()).toEqual([]);
    await closePocket(slug);
    expect(await needsOpening(file)).toBe(false);
  });

  it("is copied as it was, and only its newest copy is kept", async () => {
    await addTag("one");
    const before = await tagColumns();
    await closePocket(slug);
    const first = addMigration("ALTER TABLE tag ADD COLUMN colour VARCHAR");
    expect(await needsOpening(file)).toBe(true);
    await openPocket(slug);
    expect(await tagColumns()).toEqual([...before, "colour"]);
    expect(copies()).toEqual([first]);
    expect(await readCopy(first)).toEqual({ columns: before, tags: ["one"] });
    await closePocket(slug);
    expect(await needsOpening(file)).toBe(false);
    const second = addMigration("ALTER TABLE tag ADD COLUMN weight INTEGER");
    await openPocket(slug);
    expect(copies()).toEqual([second]);
    expect(existsSync(`${file}.wal`)).toBe(false);
  });

  it("is copied with its log, when it was not closed in order", async () => {
    await addTag("two");
    const asKilled = path.join(portal.dataDir, "as-killed");
    mkdirSync(asKilled);
    // In another process: this one would lose its lock.
    execFileSync("cp", [file, `${file}.wal`, asKilled]);
    await closePocket(slug);
    cpSync(asKilled, dir, { recursive: true });
    expect(await needsOpening(file)).toBe(true);
    const copy = addMigration("ALTER TABLE tag ADD COLUMN icon VARCHAR");
    await openPocket(slug);
    expect(copies().sort()).toEqual([copy, `${copy}.wal`]);
    expect((await readCopy(copy)).tags).toEqual(["one", "two"]);
    expect(await tagColumns()).toContain("icon");
  });

  it.skipIf(!disk)("stays as it is when there is no room for its copy", async () => {
    await closePocket(slug);
    const copy = addMigration("ALTER TABLE tag ADD COLUMN shape VARCHAR");
    disk?.fill(200_000);
    await expect(openPocket(slug)).rejects.toThrow(
      "The disk is full, so that this campaign's database can't",
    );
    disk?.empty();
    expect(copies()).not.toContain(copy);
    await openPocket(slug);
    expect(copies()).toContain(copy);
    expect(await tagColumns()).toContain("shape");
  });

  it("is copied once, however often a migration fails", async () => {
    await closePocket(slug);
    const copy = addMigration("ALTER TABLE no_such_table ADD COLUMN x VARCHAR");
    await expect(openPocket(slug)).rejects.toThrow();
    const { ino, mtimeMs } = statSync(path.join(dir, copy));
    await expect(openPocket(slug)).rejects.toThrow();
    expect(statSync(path.join(dir, copy))).toMatchObject({ ino, mtimeMs });
  });

  it("keeps its copy for a week", async () => {
    await removeOldCopies(new Date(Date.now() + 6 * dayMs));
    expect(copies()).toHaveLength(1);
    await removeOldCopies(new Date(Date.now() + 8 * dayMs));
    expect(copies()).toEqual([]);
  });
});
