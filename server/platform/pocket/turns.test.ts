import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

process.env.CB_TURN_WAIT_MS = "300";
const portal = freshPortal("turns");
const { Count, execute, queryRow } = await import("@/server/platform/duckdb/query");
const { openPocket } = await import("./registry");
const { readPocket, writePocket } = await import("./use");
const { newLine, acquireTurn } = await import("./turns");

const slug = Slug.parse("ours");
beforeAll(() => openPocket(slug, { create: true }));
afterAll(() => portal.close());

const addTag = (name: string) => writePocket(slug, (pocket) => insertTag(pocket, name));
const insertTag = (pocket: Parameters<typeof execute>[0], name: string) =>
  execute(
    pocket,
    `INSERT INTO tag (id, name, created_at) VALUES (uuid(), '${name}', TIMESTAMP '2026-01-01')`,
  );
const countTags = async (name: string) => {
  const sql = "SELECT count(*) AS n FROM tag WHERE name = $name";
  return (await readPocket(slug, (pocket) => queryRow(pocket, z.object({ n: Count }), sql, { name }))).n;
};

/** A write that ends when it is told to. */
function longWrite(options: Parameters<typeof writePocket>[2] = {}) {
  let end = () => {};
  let begun = () => {};
  const began = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const work = async () => {
    begun();
    await new Promise<void>((resolve) => {
      end = resolve;
    });
  };
  return { done: writePocket(slug, work, options), began, end: () => end() };
}

it("a single write that waits too long is told who writes what since when, and nothing is changed", async () => {
  const writer = { what: "“ohio.csv”", by: "Ann" };
  const load = longWrite({ heavy: true, writer });
  await load.began;
  const said = await addTag("late").catch((error: unknown) => error);
  expect(said).toMatchObject({
    code: "tenant_busy",
    message: expect.stringMatching(
      /^“ohio\.csv” is being written by Ann since \d\d:\d\d UTC\. Nothing was changed; try again in a minute\.$/,
    ),
  });
  load.end();
  await load.done;
  expect(await countTags("late")).toBe(0);
  await addTag("late");
  expect(await countTags("late")).toBe(1);
});

it("a single write waits for another one no longer than that either", async () => {
  const edit = longWrite();
  await edit.began;
  await expect(addTag("behind")).rejects.toThrow(/^Another change is being written since/);
  edit.end();
  await edit.done;
});

it("heavy work waits as long as it takes, until it is called off", async () => {
  const first = longWrite({ heavy: true });
  await first.began;
  const stop = new AbortController();
  const called = longWrite({ heavy: true, signal: stop.signal });
  const waits = longWrite({ heavy: true });
  await new Promise((resolve) => setTimeout(resolve, 600));
  stop.abort();
  await expect(called.done).rejects.toThrow(/abort/i);
  first.end();
  await waits.began;
  waits.end();
  await Promise.all([first.done, waits.done]);
});

it("single writes go before heavy ones that wait, each in the order in which they came", async () => {
  const line = newLine();
  const order: string[] = [];
  const acquire = async (name: string, waitMs: number | null) => {
    const endTurn = await acquireTurn(line, { writer: null, waitMs });
    order.push(name);
    endTurn();
    endTurn();
  };
  const endTurn = await acquireTurn(line, { writer: null, waitMs: null });
  const all = [
    acquire("heavy 1", null),
    acquire("light 1", 999),
    acquire("heavy 2", null),
    acquire("light 2", 999),
  ];
  endTurn();
  await Promise.all(all);
  expect(order).toEqual(["light 1", "light 2", "heavy 1", "heavy 2"]);
  expect(line).toEqual({ now: null, waiting: [] });
});

it("single writes that come faster than they are done don't keep a heavy one waiting for ever", async () => {
  const line = newLine();
  const endTurn = await acquireTurn(line, { writer: null, waitMs: null });
  let done = false;
  const heavy = acquireTurn(line, { writer: null, waitMs: null }).then((give) => {
    done = true;
    give();
  });
  const single = async () => {
    const give = await acquireTurn(line, { writer: null, waitMs: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    give();
  };
  const startedAt = performance.now();
  const all = [single(), single()];
  const timer = setInterval(() => all.push(single(), single()), 20);
  endTurn();
  await heavy;
  clearInterval(timer);
  await Promise.all(all);
  expect(done).toBe(true);
  expect(performance.now() - startedAt).toBeGreaterThan(900);
}, 20_000);

it("the turn is given back by work that fails, by work that is called off and by work that never ends", async () => {
  const fails = (work: Parameters<typeof writePocket>[1], more = {}) =>
    writePocket(slug, work, more).then(
      () => "done",
      (error: unknown) => String(error),
    );
  expect(await fails(() => Promise.reject(new Error("broken")))).toContain("broken");
  expect(await fails((pocket) => execute(pocket, "NO SQL"))).toContain("Parser");
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  const busy = "SELECT count(*) FROM range(100000000000) t(i) WHERE i % 3 = 0";
  expect(await fails((pocket) => execute(pocket, busy), { signal: stop.signal })).toContain("stopped");
  let later: Promise<unknown> = Promise.resolve();
  let woken = () => {};
  const endless = async (pocket: Parameters<typeof execute>[0]) => {
    await insertTag(pocket, "left behind");
    await new Promise<void>((resolve) => {
      woken = resolve;
    });
    later = insertTag(pocket, "left behind").catch((error: unknown) => String(error));
    await later;
  };
  const said = await fails(endless, { timeoutMs: 500 });
  expect(said).toContain("That took too long and was stopped. Nothing was changed.");
  await addTag("after all of them");
  woken();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await later).toMatch(/disconnected/);
  expect([await countTags("left behind"), await countTags("after all of them")]).toEqual([0, 1]);
}, 30_000);
