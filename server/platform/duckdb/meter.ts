import type { DuckDBConnection } from "@duckdb/node-api";

/** How far a piece of work is: its phase, and which share of the whole is done, 0 to 1. */
export interface Pace {
  phase: string;
  share: number;
}

/** Begins a phase that ends when `until` (0 to 1) of the whole is done. */
export type Step = (phase: string, until: number) => void;

const everyMs = 400;

/** For work that nobody watches. */
export const noStep: Step = () => undefined;

/**
 * Tells how far the statements of a connection are: within a phase by DuckDB's own measure of the statement that runs, so that
 * the share never goes back, except where a phase begins the work anew. Gives the way to begin a phase, and to end.
 */
export async function startMeter(
  connection: DuckDBConnection,
  onPace: (pace: Pace) => void,
): Promise<{ step: Step; stop: () => void }> {
  await connection.run("SET enable_progress_bar = true");
  await connection.run("SET enable_progress_bar_print = false");
  await connection.run("SET progress_bar_time = 0");
  let phase = "";
  let share = 0;
  let [from, to] = [0, 0];
  const tell = () => {
    const { percentage } = connection.progress;
    if (percentage > 0) share = Math.max(share, from + (to - from) * Math.min(1, percentage / 100));
    onPace({ phase, share });
  };
  const timer = setInterval(() => phase !== "" && tell(), everyMs);
  return {
    step: (name, until) => {
      from = until > to ? to : 0;
      share = from;
      [phase, to] = [name, until];
    },
    stop: () => clearInterval(timer),
  };
}
