import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll } from "vitest";

/**
 * Gives this test file a data directory of its own, and puts the portal together in it. Call it before anything of `server` is imported, since settings
 * are read once; import the rest with `await import(…)`. `bare`: nothing is put together; the test says itself which jobs there are.
 */
export function freshPortal(name: string, { bare = false }: { bare?: boolean } = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), `cb-${name}-`));
  process.env.CB_DATA_DIR = dataDir;
  process.env.NEXTAUTH_SECRET = "a secret of the tests alone";
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  if (!bare) beforeAll(async () => (await import("@/server/portal/assemble")).assemble());
  return {
    dataDir,
    async close() {
      const { closeAllPockets } = await import("@/server/platform/pocket/registry");
      const { closeManager } = await import("@/server/platform/manager/client");
      const { closeJobs } = await import("@/server/platform/jobs/close-jobs");
      await closeJobs();
      await closeAllPockets();
      await closeManager();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
