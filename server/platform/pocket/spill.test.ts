import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const portal = freshPortal("spill");
const { createTenant } = await import("@/server/campaigns/create-tenant");
const { getDataFile } = await import("./data-place");
const { closePocket } = await import("./registry");
const { readPocket } = await import("./use");

const slug = Slug.parse("ours");
afterAll(() => portal.close());

it("what a campaign's database had spilled when its server was killed goes when it is opened, and it can spill again", async () => {
  await createTenant({ slug, name: slug, createdBy: "test" });
  await closePocket(slug);
  const spill = `${await getDataFile(slug)}.tmp`;
  const left = path.join(spill, "duckdb_temp_storage_DEFAULT-0.tmp");
  mkdirSync(spill);
  writeFileSync(left, "what a query had no memory for");
  await readPocket(slug, async ({ connection }) => {
    expect(existsSync(spill)).toBe(false);
    await connection.run("SET memory_limit = '48MB'");
    await connection.run(
      "CREATE TEMP TABLE long AS SELECT i, repeat(i::VARCHAR, 40) AS text FROM range(500000) t(i)",
    );
    expect(existsSync(spill)).toBe(true);
  });
});
