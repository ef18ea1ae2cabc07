import { renameSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("restore");
const { runCommand } = await import("@/server/portal/run-command");
const { getDataFile } = await import("@/server/platform/pocket/data-place");
const { Count, execute, queryRow } = await import("@/server/platform/duckdb/query");
const { closePocket } = await import("@/server/platform/pocket/registry");
const { readPocket, writePocket } = await import("@/server/platform/pocket/use");

afterAll(() => portal.close());

const addTag = (slug: Slug, name: string) =>
  writePocket(slug, (pocket) =>
    execute(pocket, "INSERT INTO tag (id, name, created_at) VALUES (uuid(), $name, now()::TIMESTAMP)", {
      name,
    }),
  );
const tagsOf = async (slug: Slug) => {
  const Row = z.object({ tags: z.string().nullable(), n: Count });
  const sql = "SELECT string_agg(name, ',' ORDER BY name) AS tags, count(*) AS n FROM tag";
  return (await readPocket(slug, (pocket) => queryRow(pocket, Row, sql))).tags;
};

it.each(["missing", "there"])(
  "a campaign whose database is %s is restored, and what is written then stays",
  async (state) => {
    const slug = Slug.parse(`c-${state}`);
    await runCommand("tenant create", { slug });
    await addTag(slug, "before");
    const to = path.join(portal.dataDir, `backups-${state}`);
    await runCommand("backup", { what: slug, to });
    await addTag(slug, "later");
    const file = await getDataFile(slug);
    if (state === "missing") renameSync(file, `${file}.away`);
    await runCommand("restore", { what: slug, from: to });
    expect(await tagsOf(slug)).toBe("before");
    await addTag(slug, "since");
    await closePocket(slug);
    expect(await tagsOf(slug)).toBe("before,since");
  },
);
