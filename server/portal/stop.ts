import "server-only";
import { constants } from "node:os";
import { settleFacts } from "@/server/campaigns/tell-facts";
import { removePortalFile } from "@/server/platform/commands/portal-file";
import { closeJobs } from "@/server/platform/jobs/close-jobs";
import { log } from "@/server/platform/log";
import { closeManager } from "@/server/platform/manager/client";
import { shutPockets } from "@/server/platform/pocket/shut-pockets";
import { beginStopping, closeForGood, isStopping, stoppingForMs } from "@/server/platform/stopping";
import { endRequests } from "./end-requests";

/** When each step is over, after the signal: all within the 10 s that a supervisor usually waits. */
const untilMs = {
  uploads: 5_000,
  requests: 6_000,
  jobs: 6_500,
  facts: 7_000,
  // Under a heavy load a checkpoint takes seconds.
  campaigns: 9_200,
  manager: 9_600,
};
/** A terminal and what runs in it tell the same Ctrl+C several times. */
const sameSignalMs = 1_000;

/** Has the portal stop in order when it is told to; told again, it ends at once. */
export function stopOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (!isStopping()) void stopPortal(signal);
      else if (stoppingForMs() > sameSignalMs) process.exit(128 + constants.signals[signal]);
    });
  }
}

/**
 * Stops in order: no new work, requests under way answered, jobs given back, databases written back and closed. A step
 * that fails or takes too long is logged, and the next ones are done all the same; the exit code is then 1.
 */
async function stopPortal(signal: NodeJS.Signals): Promise<void> {
  beginStopping();
  log.info({ signal }, "stopping");
  // Beside the requests, some of which wait for a job.
  const jobs = step("jobs", untilMs.jobs, closeJobs);
  const steps = [
    await step("the portal's file", untilMs.requests, removePortalFile),
    await step("requests", untilMs.jobs, () =>
      endRequests({ timeUpAtMs: untilMs.uploads, cutAtMs: untilMs.requests }),
    ),
    await jobs,
  ];
  steps.push(await step("campaigns' facts", untilMs.facts, settleFacts));
  closeForGood();
  steps.push(
    await step("campaigns", untilMs.campaigns, () => shutPockets(untilMs.campaigns - stoppingForMs())),
    await step("manager.db", untilMs.manager, closeManager),
  );
  log.info({ ms: Math.round(stoppingForMs()) }, "stopped");
  process.exit(steps.every(Boolean) ? 0 : 1);
}

/** Gives whether a step was done in time. */
async function step(what: string, endMs: number, work: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("It took too long.")), Math.max(0, endMs - stoppingForMs()));
  });
  try {
    await Promise.race([work(), late]);
    log.info({ step: what, ms: Math.round(stoppingForMs()) }, "a step of stopping is done");
    return true;
  } catch (error) {
    log.error({ err: error, step: what }, "a step of stopping could not be done");
    return false;
  } finally {
    clearTimeout(timer);
  }
}
