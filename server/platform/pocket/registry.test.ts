import { copyFileSync, renameSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const c7 = Slug.parse("c7");
const c1 = Slug.parse("c1");
const c2 = Slug.parse("c2");
const c3 = Slug.parse("c3");

process.env.CB_OPEN_POCKETS = "3";
const portal = freshPortal("registry");
const { getDataFile } = await import("@/server/platform/pocket/data-place");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { Count, execute, queryRow } = await import("@/server/platform/duckdb/query");
const { closePocket, dropPocket, leasePocket, openPocket } = await import("./registry");
const { checkpointPocket, readPocket, writePocket } = await import("./use");

const slugs = Array.from({ length: 8 }, (_, k) => Slug.parse(`c${k}`));
beforeAll(async () => {
  for (const slug of slugs) await createTenant({ slug, name: slug, createdBy: "test" });
});
afterAll(() => portal.close());

const addTag = (slug: Slug, name: string) =>
  writePocket(slug, (pocket) =>
    execute(pocket, "INSERT INTO tag (id, name, created_at) VALUES (uuid(), $name, now()::TIMESTAMP)", {
      name,
    }),
  );
const countTags = async (slug: Slug) => {
  const Row = z.object({ tags: Count });
  return (await readPocket(slug, (pocket) => queryRow(pocket, Row, "SELECT count(*) AS tags FROM tag"))).tags;
};

describe("more campaigns than may be open at once", () => {
  it("keep every write that was acknowledged, whoever is closed for whom", async () => {
    const written = new Map<string, number>();
    const worker = async (who: number) => {
      for (let k = 0; k < 60; k++) {
        const slug = slugs[(who * 5 + k * 3) % slugs.length] ?? c1;
        if (k % 3 === 0) await countTags(slug);
        await addTag(slug, `${who}-${k}`);
        written.set(slug, (written.get(slug) ?? 0) + 1);
      }
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map(worker));
    for (const slug of slugs) {
      await closePocket(slug);
      expect([slug, await countTags(slug)]).toEqual([slug, written.get(slug) ?? 0]);
    }
  }, 120_000);

  it("are all usable while as many as may be open are in use", async () => {
    const leases = await Promise.all(slugs.slice(0, 3).map((slug) => leasePocket(slug)));
    expect(await countTags(c7)).toBeGreaterThanOrEqual(0);
    for (const { release } of leases) release();
  });
});

it("an instance that was dropped is opened anew only when nobody uses it any more, and keeps what was written", async () => {
  const lease = await leasePocket(c1);
  await addTag(c1, "before");
  dropPocket(lease.open);
  let reopened = false;
  const later = addTag(c1, "after").then(() => {
    reopened = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(reopened).toBe(false);
  lease.release();
  await later;
  const names = await readPocket(c1, (pocket) =>
    queryRow(
      pocket,
      z.object({ n: Count }),
      "SELECT count(*) AS n FROM tag WHERE name IN ('before', 'after')",
    ),
  );
  expect(names.n).toBe(2);
});

it("a file that was put in the place of the open one is what is read and written from then on", async () => {
  await addTag(c2, "old");
  await checkpointPocket(c2);
  const file = await getDataFile(c2);
  copyFileSync(file, `${file}.copy`);
  await addTag(c2, "lost with the old file");
  renameSync(file, `${file}.away`);
  await expect(addTag(c2, "nowhere")).rejects.toMatchObject({ code: "data_unavailable" });
  renameSync(`${file}.copy`, file);
  const before = await countTags(c2);
  await addTag(c2, "new");
  await closePocket(c2);
  await openPocket(c2);
  expect(await countTags(c2)).toBe(before + 1);
});

it("says of a write that was called off in its last moment what is true of it", async () => {
  for (const delay of [0, 1, 2, 4, 8, 12, 16, 24, 32, 48]) {
    const stop = new AbortController();
    const name = `late-${delay}`;
    const said = await writePocket(
      c3,
      async (pocket) => {
        await execute(
          pocket,
          `INSERT INTO tag (id, name, created_at) SELECT uuid(), '${name}-' || range, now()::TIMESTAMP FROM range(60000)`,
        );
        setTimeout(() => stop.abort(), delay);
      },
      { signal: stop.signal },
    ).then(
      () => 60_000,
      () => 0,
    );
    const there = await readPocket(c3, (pocket) =>
      queryRow(
        pocket,
        z.object({ n: Count }),
        "SELECT count(*) AS n FROM tag WHERE starts_with(name, $name)",
        {
          name: `${name}-`,
        },
      ),
    );
    expect([delay, there.n]).toEqual([delay, said]);
  }
}, 60_000);
