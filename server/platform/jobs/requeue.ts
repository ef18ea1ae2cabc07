import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/server/platform/log";
import { Refusal } from "@/server/platform/refusal";
import { LostJob, leaveJob } from "./lease";
import { tellNews } from "./news";
import { saveBareEnd } from "./run-job";
import { type RunningJob, runner } from "./runner-state";

/** After this a job is given back of which nothing could be written down. */
const againAfterMs = 3_000;

/** Leaves a job without an end: to whoever has taken it over, or back to the queue. */
export async function requeue(running: RunningJob, error: unknown): Promise<void> {
  if (error instanceof LostJob || running.stop.signal.reason === "lost") return;
  const { signal } = runner.closing;
  const isFull = isDiskFull(error);
  if (!signal.aborted) {
    log.error({ err: error, jobId: running.id, kind: running.kind.kind }, "a job's end could not be saved");
    if (isFull) runner.unsaved.add(running.id);
    tellNews();
  }
  for (let isBack = false; !isBack; ) {
    if (!signal.aborted) await pause(againAfterMs, null, { signal, ref: false }).catch(() => undefined);
    isBack = await leave(running, signal.aborted || isFull).catch((failure: unknown) => {
      log.warn({ err: failure, jobId: running.id }, "a job could not be given back");
      return signal.aborted;
    });
  }
}

/** A full disk and a stop of the server are no tries of a job. Gives true, once that is written down. */
async function leave({ id, kind, token, attempt }: RunningJob, isNoTry: boolean): Promise<boolean> {
  if (isNoTry || attempt <= kind.attempts) await leaveJob(id, token, !isNoTry);
  else await saveBareEnd({ id, token }, "Something went wrong on our side, also when this was to be ended.");
  return true;
}

export const isDiskFull = (error: unknown) => error instanceof Refusal && error.code === "disk_full";
