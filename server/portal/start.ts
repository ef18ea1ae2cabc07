import "server-only";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { removePortalFile, writePortalFile } from "@/server/command/portal-file";
import { env } from "@/server/env";
import { watchInboxes } from "@/server/inbox/look-into-inboxes";
import { closeJobs, wakeJobs } from "@/server/jobs/runner";
import { closeStreams } from "@/server/jobs/streams";
import { log } from "@/server/log";
import { closeManager } from "@/server/manager/client";
import { createLink, revokeLinks } from "@/server/manager/links";
import { listTenants } from "@/server/manager/tenants";
import { countUsers } from "@/server/manager/users";
import { closeAllPockets, openPocket } from "@/server/pocket/registry";
import { prepareDemo } from "./demo";
import { publicUrl } from "./public-url";

/**
 * Makes the portal ready after the server has started: migrates manager.db and every campaign, goes on with jobs that a
 * stop had cut off, tells commands where the portal is, and prints the set-up link while there is no owner.
 */
export async function startPortal(): Promise<void> {
  await mkdir(path.join(env.dataDir, "tenants"), { recursive: true });
  await migrateTenants();
  await writePortalFile(env.selfUrl);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stopPortal());
  wakeJobs();
  watchInboxes();
  if (process.env.CB_DEMO === "1") {
    prepareDemo().catch((error: unknown) => log.error({ err: error }, "the demo campaign could not be made"));
  } else if ((await countUsers()) === 0) await printSetupLink();
}

async function migrateTenants() {
  for (const tenant of await listTenants()) {
    await rm(path.join(env.dataDir, "tenants", tenant.slug, "db", "pocket.db.tmp"), {
      recursive: true,
      force: true,
    });
    await openPocket(tenant.slug).catch((error: unknown) =>
      log.error({ err: error, tenant: tenant.slug }, "a campaign's database could not be opened"),
    );
  }
}

async function printSetupLink() {
  await revokeLinks({ kind: "setup" });
  const token = await createLink({ kind: "setup", days: 1 });
  process.stdout.write(
    `\nNobody has an account yet. Create the owner's within a day:\n  ${publicUrl()}/setup/${token}\n\n`,
  );
}

async function stopPortal() {
  closeStreams();
  await removePortalFile();
  await closeJobs();
  await closeAllPockets();
  await closeManager();
  process.exit(0);
}
