import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { countUsers } from "@/server/accounts/store/count-users";
import { createLink } from "@/server/accounts/store/create-link";
import { revokeLinks } from "@/server/accounts/store/revoke-links";
import { catchUpFacts } from "@/server/campaigns/tell-facts";
import { prepareDemo } from "@/server/demo/demo";
import { adoptImports } from "@/server/imports/adopt-imports";
import { watchInboxes } from "@/server/imports/inbox/look-into-inboxes";
import { writePortalFile } from "@/server/platform/commands/portal-file";
import { env } from "@/server/platform/env";
import { wakeJobs } from "@/server/platform/jobs/runner";
import { log } from "@/server/platform/log";
import { listTenants } from "@/server/platform/manager/tenants";
import { publicUrl } from "@/server/platform/public-url";
import { assemble } from "@/server/portal/assemble";
import { watchFiles } from "@/server/portal/sweep-files";
import { openAtBoot } from "./open-at-boot";
import { stopOnSignals } from "./stop";

/**
 * Makes the portal ready after the server has started: migrates manager.db, goes on with jobs that a stop had cut off,
 * tells commands where the portal is, and prints the set-up link while there is no owner. Campaigns' databases are
 * opened when they are asked for; those that are to be migrated, meanwhile.
 */
export async function startPortal(): Promise<void> {
  stopOnSignals();
  assemble();
  await mkdir(path.join(env.dataDir, "tenants"), { recursive: true });
  await writePortalFile(env.selfUrl);
  await adoptImports();
  wakeJobs();
  watchInboxes();
  catchUpFacts().catch((error: unknown) => log.error({ err: error }, "campaigns' facts are not up to date"));
  watchFiles();
  void openAtBoot((await listTenants()).map(({ slug }) => slug));
  if (env.demo) {
    prepareDemo().catch((error: unknown) => log.error({ err: error }, "the demo campaign could not be made"));
  } else if ((await countUsers()) === 0) await printSetupLink();
}

async function printSetupLink() {
  await revokeLinks({ kind: "setup" });
  const token = await createLink({ kind: "setup", days: 1 });
  process.stdout.write(
    `\nNobody has an account yet. Create the owner's within a day:\n  ${publicUrl()}/setup/${token}\n\n`,
  );
}
