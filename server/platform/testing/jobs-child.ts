import { startRunner, wakeJobs } from "@/server/platform/jobs/runner";
import { steppingKind } from "./stepping-jobs";

// A process that works on all jobs as the portal does, to be killed.
startRunner([steppingKind]);
wakeJobs();
setInterval(() => undefined, 1_000);
process.stdout.write("ready");
