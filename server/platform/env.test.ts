import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it.each([
  ["CB_LOG_LEVEL", "loud"],
  ["CB_THREADS", "0"],
  ["CB_POCKET_MEMORY", "much"],
  ["NEXTAUTH_URL", "nowhere"],
])("a setting that can't be right is refused: %s=%s", async (name, value) => {
  vi.stubEnv(name, value);
  await expect(import("./env")).rejects.toThrow(name);
});

it("the address that people type is the portal's own where none is set", async () => {
  vi.stubEnv("NEXTAUTH_URL", undefined);
  vi.stubEnv("PORT", "3217");
  const { env } = await import("./env");
  expect(env.publicUrl).toBe("http://127.0.0.1:3217");
});

it("a child is told everything but how its parent was to be started", async () => {
  vi.stubEnv("NODE_OPTIONS", "--no-warnings");
  vi.stubEnv("CB_THREADS", "3");
  const { childEnv } = await import("./env");
  expect(childEnv()).toMatchObject({ NODE_OPTIONS: "", CB_THREADS: "3" });
});
