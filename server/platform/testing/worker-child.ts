import { setApiAddress } from "@/server/imports/api-address";
import { closeJobs } from "@/server/jobs/runner";
import { waitForJob } from "@/server/jobs/wait-for-job";
import { closeManager } from "@/server/platform/manager/client";
import { closeAllPockets } from "@/server/platform/pocket/registry";
import { openApiServer } from "@/server/portal/api-server";

// A process that works on one job as the portal does, to be killed: the job's id comes by standard input.
setApiAddress(openApiServer);
process.once("SIGTERM", async () => {
  await closeJobs();
  await closeAllPockets();
  await closeManager();
  process.exit(0);
});
process.stdin.once("data", async (id) => {
  process.stdout.write("began");
  await waitForJob(String(id));
  process.stdout.write("ended");
});
process.stdout.write("ready");
