import { setApiAddress } from "@/server/imports/api-address";
import { waitForImport } from "@/server/imports/wait-for-import";
import { closeJobs } from "@/server/platform/jobs/close-jobs";
import { closeManager } from "@/server/platform/manager/client";
import { closeAllPockets } from "@/server/platform/pocket/registry";
import { openApiServer } from "@/server/portal/api-server";
import { assemble } from "@/server/portal/assemble";

// A process that works on one job as the portal does, to be killed: the job's id comes by standard input.
assemble({ own: true });
setApiAddress(openApiServer);
process.once("SIGTERM", async () => {
  await closeJobs();
  await closeAllPockets();
  await closeManager();
  process.exit(0);
});
process.stdin.once("data", async (id) => {
  process.stdout.write("began");
  await waitForImport(String(id));
  process.stdout.write("ended");
});
process.stdout.write("ready");
