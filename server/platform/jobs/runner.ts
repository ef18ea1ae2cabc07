import "server-only";
import { unreadableJob } from "@/lib/jobs/job";
import { env } from "@/server/platform/env";
import { log } from "@/server/platform/log";
import { manager } from "@/server/platform/manager/client";
import {
  listNextFollowUps,
  listNextHeavyJobs,
  listNextLightJobs,
  listUnknownJobs,
  type WaitingJob,
} from "./choose-jobs";
import type { JobKind } from "./kind";
import { claimJob, heartbeatMs, keepJobs, releaseExpired, slotOf } from "./lease";
import { tellNews } from "./news";
import { isDiskFull, requeue } from "./requeue";
import { endedAs, runJob } from "./run-job";
import { type RunningJob, runner, stopJob } from "./runner-state";

const lightAtOnce = 4;

/**
 * Lets this process work on jobs of these kinds. `own`: a command's own process works on no jobs but those that it is woken
 * for by name.
 */
export function startRunner(kinds: readonly JobKind[], { own = false }: { own?: boolean } = {}): void {
  runner.kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
  runner.own = own ? new Set() : null;
  runner.closing = new AbortController();
  runner.unsaved.clear();
  if (runner.timer) clearInterval(runner.timer);
  runner.timer = setInterval(wakeJobs, heartbeatMs).unref();
}

/** Looks for work whenever some was given. `own`: the id of a job, or of what it works on. Returns at once. */
export function wakeJobs(own?: string): void {
  if (own) runner.own?.add(own);
  if (runner.kinds.size === 0 || runner.closing.signal.aborted) return;
  if (runner.looking) {
    runner.lookAgain = true;
    return;
  }
  runner.looking = look()
    .catch((error: unknown) => log.error({ err: error }, "looking for jobs failed"))
    .finally(() => {
      runner.looking = null;
      if (!runner.lookAgain) return;
      runner.lookAgain = false;
      wakeJobs();
    });
}

async function look(): Promise<void> {
  // One's own first: a process that was held up hasn't lost what nobody claimed.
  await keepRunning();
  await releaseExpired().catch(sayUnlessFull);
  const among = { kinds: [...runner.kinds.values()], own: runner.own };
  for (const job of await listUnknownJobs(among)) await endUnknown(job);
  const lights = [...runner.running.values()].filter(({ kind }) => !kind.heavy && !kind.followUp).length;
  for (const job of await listNextLightJobs(among, lightAtOnce - lights)) await begin(job);
  for (const job of await listNextHeavyJobs(among)) if (!(await beginIfMemoryAllows(job))) return;
  for (const job of await listNextFollowUps(among)) if (!(await beginIfMemoryAllows(job))) return;
}

/** On a full disk each job is tried all the same: then whoever waits for it is told. */
function sayUnlessFull(error: unknown): void {
  if (!isDiskFull(error)) throw error;
  log.warn({ err: error }, "jobs whose process is gone could not be released");
}

/** Says that this process is still at work, and learns what was cancelled or taken over by others. */
async function keepRunning(): Promise<void> {
  if (runner.running.size === 0) return;
  const kept = await keepJobs([...runner.running.keys()]).catch((error: unknown) => {
    log.warn({ err: error }, "the leases of jobs could not be kept");
    return null;
  });
  if (!kept) return;
  const now = new Map(kept.map((job) => [job.id, job]));
  for (const { id, token, stop } of runner.running.values()) {
    const job = now.get(id);
    if (job?.token !== token) stopJob(stop, "lost");
    else if (job.cancelAskedAt !== null) stopJob(stop, "cancelled");
  }
}

async function endUnknown({ id }: WaitingJob): Promise<void> {
  const data = endedAs({ state: "failed", error: unreadableJob, code: null, reference: null });
  await (await manager()).job.updateMany({ where: { id, state: "queued" }, data });
}

/** Gives false when the memory of jobs is in use; whoever is younger then waits as well. One job may always run. */
async function beginIfMemoryAllows(job: WaitingJob): Promise<boolean> {
  const running = [...runner.running.values()];
  const usedMb = running.reduce((sum, { kind }) => sum + kind.memoryMb, 0);
  const wantedMb = runner.kinds.get(job.kind)?.memoryMb ?? 0;
  const isAlone = running.every(({ kind }) => !kind.heavy);
  if (!isAlone && usedMb + wantedMb > env.jobMemoryMb) return false;
  await begin(job);
  return true;
}

async function begin({ id, kind: name, tenantId }: WaitingJob): Promise<void> {
  const kind = runner.kinds.get(name);
  if (!kind || runner.running.has(id) || runner.closing.signal.aborted) return;
  try {
    const claim = await claimJob(id, kind.heavy && !kind.followUp ? slotOf(tenantId) : null);
    if (!claim) return;
    runner.unsaved.delete(id);
    const running = { id, kind, ...claim, stop: new AbortController(), done: Promise.resolve() };
    runner.running.set(id, running);
    running.done = workOn(running);
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    runner.unsaved.add(id);
    tellNews();
  }
}

async function workOn(running: RunningJob): Promise<void> {
  try {
    await runJob(running);
  } catch (error) {
    await requeue(running, error);
  } finally {
    runner.running.delete(running.id);
    tellNews();
    wakeJobs();
  }
}
