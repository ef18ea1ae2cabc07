import "server-only";
import type { JobId } from "@/lib/jobs/job";
import type { JobKind } from "./kind";

/** Why the work on a job is stopped. */
export type StopReason = "cancelled" | "lost" | "closing";

/** A job that this process works on. */
export interface RunningJob {
  id: JobId;
  kind: JobKind;
  token: number;
  attempt: number;
  stop: AbortController;
  done: Promise<void>;
}

interface RunnerState {
  /** By name; empty in a process that works on no jobs. */
  kinds: Map<string, JobKind>;
  /** Ids of the jobs, or of what they work on, that a command's own process works on; null in the portal: all. */
  own: Set<string> | null;
  running: Map<JobId, RunningJob>;
  /** Jobs of which nothing can be written down for now; they are tried again every few seconds. */
  unsaved: Set<JobId>;
  /** Counts what was told of this process's jobs; who is waiting to hear of it. */
  news: number;
  listeners: Set<() => void>;
  looking: Promise<void> | null;
  lookAgain: boolean;
  timer: NodeJS.Timeout | null;
  closing: AbortController;
}

const key = Symbol.for("campaignbrain.jobs");
const holder = globalThis as { [key]?: RunnerState };
holder[key] ??= {
  kinds: new Map(),
  own: null,
  running: new Map(),
  unsaved: new Set(),
  news: 0,
  listeners: new Set(),
  looking: null,
  lookAgain: false,
  timer: null,
  closing: new AbortController(),
};

/** The one runner of this process, kept on globalThis, since Next evaluates a module several times in one process. */
export const runner = holder[key];

/** Stops the work on a job; the first reason counts. */
export function stopJob(stop: AbortController, reason: StopReason): void {
  if (!stop.signal.aborted) stop.abort(reason);
}

/** Whether jobs of a kind come after other work by themselves. */
export const isFollowUp = (kind: string): boolean => runner.kinds.get(kind)?.followUp === true;
