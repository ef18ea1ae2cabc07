import { createClient } from "@libsql/client";
import { afterAll, expect, it } from "vitest";
import { Slug } from "@/lib/platform/tenant";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

const ours = Slug.parse("ours");

const portal = freshPortal("transaction", { bare: true });
const { managerPath } = await import("@/server/platform/env");
const { manager } = await import("./client");
const { inTransaction } = await import("./transaction");
const { createTenantRow, findTenant } = await import("./tenants");

afterAll(() => portal.close());

it("runs again when another process wrote between its reading and its writing, and loses nothing of either", async () => {
  await createTenantRow(ours, "0", "#000000");
  const other = createClient({ url: `file:${managerPath()}` });
  let tries = 0;
  await inTransaction(async (tx) => {
    const { name } = await tx.tenant.findUniqueOrThrow({ where: { slug: "ours" } });
    if (tries++ === 0) await other.execute("UPDATE tenants SET name = '10' WHERE slug = 'ours'");
    await tx.tenant.update({ where: { slug: "ours" }, data: { name: `${Number(name) + 1}` } });
  });
  other.close();
  expect((await findTenant("ours"))?.name).toBe("11");
  expect(tries).toBe(2);
});

it("adds up what many add at once", async () => {
  await (await manager()).tenant.update({ where: { slug: "ours" }, data: { name: "0" } });
  const add = () =>
    inTransaction(async (tx) => {
      const { name } = await tx.tenant.findUniqueOrThrow({ where: { slug: "ours" } });
      await tx.tenant.update({ where: { slug: "ours" }, data: { name: `${Number(name) + 1}` } });
    });
  await Promise.all(Array.from({ length: 80 }, add));
  expect((await findTenant("ours"))?.name).toBe("80");
});

it("leaves nothing of work that fails, and gives the failure on", async () => {
  let tries = 0;
  const work = inTransaction(async (tx) => {
    tries++;
    await tx.tenant.update({ where: { slug: "ours" }, data: { name: "gone" } });
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect([(await findTenant("ours"))?.name, tries]).toEqual(["80", 1]);
});
