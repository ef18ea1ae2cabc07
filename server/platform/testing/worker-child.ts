import { JobId } from "@/lib/jobs/job";
import { setApiAddress } from "@/server/imports/api-address";
import { waitForImport } from "@/server/imports/wait-for-import";
import { closeJobs } from "@/server/platform/jobs/close-jobs";
import { waitForJob } from "@/server/platform/jobs/wait-for-job";
import { closeManager } from "@/server/platform/manager/client";
import { closeAllPockets } from "@/server/platform/pocket/registry";
import { openApiServer } from "@/server/portal/api-server";
import { assemble } from "@/server/portal/assemble";

// A process that works on one list or job as the portal does, to be killed: its id comes by standard input.
const waitFor = process.argv[2] === "job" ? (id: string) => waitForJob(JobId.parse(id)) : waitForImport;
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
  await waitFor(String(id));
  process.stdout.write("ended");
});
process.stdout.write("ready");
