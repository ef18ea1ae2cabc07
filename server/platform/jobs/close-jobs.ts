import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { leaveJob } from "./lease";
import { runner, stopJob } from "./runner-state";

const closeMs = 8_000;

/** Stops all work for shutdown, within 8 seconds; the jobs are queued again at once, for the next process. */
export async function closeJobs(): Promise<void> {
  runner.closing.abort();
  if (runner.timer) clearInterval(runner.timer);
  const until = pause(closeMs, null, { ref: false });
  await Promise.race([runner.looking, until]);
  const running = [...runner.running.values()];
  for (const { stop } of running) stopJob(stop, "closing");
  await Promise.race([Promise.allSettled(running.map(({ done }) => done)), until]);
  // What doesn't hear is left all the same: it writes nothing any more without its lease.
  for (const { id, token } of runner.running.values()) await leaveJob(id, token, false);
}

/** Waits until nothing is left of what a command's own process was woken for, follow-ups too. */
export async function finishOwnJobs(): Promise<void> {
  while (runner.looking || runner.running.size > 0) {
    await runner.looking;
    await Promise.allSettled([...runner.running.values()].map(({ done }) => done));
  }
}
