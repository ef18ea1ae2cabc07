import { rmSync, writeFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { freshPortal } from "@/server/platform/testing/fresh-portal";

process.env.CB_LOG_LEVEL = "silent";
const portal = freshPortal("ready");
const { managerPath } = await import("@/server/platform/env");
const { closeManager } = await import("@/server/platform/manager/client");
const { beginStopping } = await import("@/server/platform/stopping");
const { GET } = await import("./route");

afterAll(() => portal.close());

const ask = async () => {
  const response = await GET();
  return { status: response.status, ...(await response.json()) };
};

it("says that requests may come", async () => {
  expect(await ask()).toEqual({ status: 200, ready: true, reason: null });
});

it("says that none may while manager.db can't be read", async () => {
  await closeManager();
  writeFileSync(managerPath(), "this is no database, and long enough to be taken for one".repeat(100));
  expect(await ask()).toEqual({ status: 503, ready: false, reason: "manager_unreadable" });
  rmSync(managerPath());
  expect(await ask()).toMatchObject({ status: 200 });
});

it("says that none may once the portal stops", async () => {
  beginStopping();
  expect(await ask()).toEqual({ status: 503, ready: false, reason: "stopping" });
});
