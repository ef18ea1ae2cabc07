import { setTimeout as pause } from "node:timers/promises";
import type { JobId } from "@/lib/jobs/job";
import { closeJobs } from "@/server/platform/jobs/close-jobs";
import { closeManager } from "@/server/platform/manager/client";
import { closeAllPockets } from "@/server/platform/pocket/registry";
import { assemble } from "@/server/portal/assemble";
import { startWorker } from "./worker";

// Import this after `freshPortal`, with `await import(…)`.

/** Another process that works on jobs and is killed at it; one that takes its place waits already. */
export function createElsewhere() {
  let worker = startWorker("job");
  return {
    /** Has it work on a job and kills it after a while; null: when it is done. Gives how long it worked. */
    async work(id: JobId, afterMs: number | null): Promise<number> {
      await closeJobs();
      await closeAllPockets();
      await closeManager();
      await worker.work(id);
      const beganAt = performance.now();
      await (afterMs === null ? worker.done() : pause(afterMs));
      const ms = performance.now() - beganAt;
      await worker.kill("SIGKILL");
      worker = startWorker("job");
      assemble({ own: true });
      return ms;
    },
    end: () => worker.kill("SIGKILL"),
  };
}
