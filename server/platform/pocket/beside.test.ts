import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const calls = vi.hoisted(() => ({ count: 0 }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const counted = Object.entries(real).map(([name, value]) => [
    name,
    typeof value !== "function"
      ? value
      : (...args: unknown[]) => {
          calls.count++;
          return (value as (...args: unknown[]) => unknown)(...args);
        },
  ]);
  return Object.fromEntries(counted);
});

const portal = freshPortal("beside");
const { queryRow } = await import("@/server/platform/duckdb/query");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { getDataFile } = await import("./data-place");
const { configurePockets } = await import("./options");
const { leasePocket } = await import("./registry");
const { readPocket } = await import("./use");

const slug = Slug.parse("ours");
let now = "0";
/** How long each look takes that is still to come. */
let delays: number[] = [];
let broken = 0;

/** Something to read beside a campaign: a view with the word that holds now. */
async function besideOf() {
  const word = now;
  await new Promise((resolve) => setTimeout(resolve, delays.shift() ?? 0));
  const show = async (connection: { run: (sql: string) => Promise<unknown> }) => {
    if (broken-- > 0) throw new Error("TransactionContext Error: Catalog write-write conflict");
    await connection.run(`CREATE OR REPLACE VIEW side.word AS SELECT '${word}' AS word`);
  };
  return {
    version: "one",
    key: word,
    attach: async (connection: { run: (sql: string) => Promise<unknown> }) => {
      await connection.run("ATTACH ':memory:' AS side");
      await show(connection);
      return true;
    },
    show,
  };
}

const word = async () =>
  (
    await readPocket(slug, (pocket) =>
      queryRow(pocket, z.object({ word: z.string() }), "SELECT word FROM side.word"),
    )
  ).word;
const settle = () => new Promise((resolve) => setTimeout(resolve, 2_200));
/** As whoever changes what a campaign sees does: a file is put in the place of another. */
async function change(to: string): Promise<void> {
  now = to;
  const note = path.join(path.dirname(await getDataFile(slug)), "note");
  writeFileSync(`${note}.new`, to);
  renameSync(`${note}.new`, note);
}

beforeAll(async () => {
  await createTenant({ slug, name: slug, createdBy: "test" });
  configurePockets({ beside: besideOf });
});
beforeEach(() => {
  delays = [];
  broken = 0;
});
afterAll(() => portal.close());

it("what is set holds at once for many who come together, each time", async () => {
  for (let round = 1; round <= 40; round++) {
    await change(String(round));
    expect(new Set(await Promise.all(Array.from({ length: 9 }, word)))).toEqual(new Set([String(round)]));
  }
});

it("a look that took long doesn't put back what was before", async () => {
  await change("before");
  delays = [150];
  const slow = word();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await change("after");
  expect(await word()).toBe("after");
  expect(await slow).toBe("after");
  expect(await word()).toBe("after");
});

it("a conflict with somebody else's change is tried again", async () => {
  await change("tried");
  broken = 2;
  expect(await word()).toBe("tried");
});

it("asks the file system once where nothing has changed, and notices what has", async () => {
  await word();
  await settle();
  await word();
  calls.count = 0;
  for (let k = 0; k < 50; k++) (await leasePocket(slug)).release();
  // A whole look, of a few calls, comes once a second.
  expect(calls.count).toBeGreaterThanOrEqual(50);
  expect(calls.count).toBeLessThan(60);
  await change("settled");
  expect(await word()).toBe("settled");
});

it("notices within a second what a change in its place did", async () => {
  await word();
  await settle();
  await word();
  now = "in its place";
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await word()).toBe("in its place");
});
