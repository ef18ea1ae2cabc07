import "server-only";
import { setMaxListeners } from "node:events";
import { Refusal } from "./refusal";

/** How far this process is with stopping. On globalThis, since Next evaluates a module several times in one process. */
interface Stopping {
  /** On the clock that never jumps; null while it works. */
  sinceMs: number | null;
  timeUp: AbortController;
  closed: boolean;
}

const key = Symbol.for("campaignbrain.stopping");
const holder = globalThis as { [key]?: Stopping };
holder[key] ??= { sinceMs: null, timeUp: new AbortController(), closed: false };
const stopping = holder[key];
// As many as there are uploads at once.
setMaxListeners(0, stopping.timeUp.signal);

/** Notes that this process was told to stop. From now on it takes nothing new on. */
export function beginStopping(): void {
  stopping.sinceMs ??= performance.now();
}

export const isStopping = (): boolean => stopping.sinceMs !== null;

/** How long ago it was told to; 0 while it works. */
export const stoppingForMs = (): number =>
  stopping.sinceMs === null ? 0 : performance.now() - stopping.sinceMs;

/** Asks requests that are still under way to come to an end: what is left of them would be cut. */
export function sayTimeIsUp(): void {
  stopping.timeUp.abort();
}

/** Aborted when a request must come to an end. */
export const timeIsUp = (): AbortSignal => stopping.timeUp.signal;

/** From now on no database is opened any more: what is closed stays closed. */
export function closeForGood(): void {
  stopping.closed = true;
}

/** Refuses data_unavailable once databases are being closed for good. */
export function refuseWhenClosed(): void {
  if (!stopping.closed) return;
  throw new Refusal(
    "data_unavailable",
    "CampaignBrain is being restarted. Nothing was changed; try again in a minute.",
  );
}
