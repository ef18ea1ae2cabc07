import "server-only";
import type { JobContext } from "@/server/platform/jobs/kind";

/** Who watches a voter file while it is read or loaded, and may call that off. */
export interface LoadWatch {
  signal?: AbortSignal;
  /** Says how far it is: its phase, and of how many rows how many are done. Throws once it is called off. */
  say(phase: string, rows?: number | null, ofRows?: number | null): void;
}

/** For what nobody watches. */
export const unwatched: LoadWatch = { say: () => undefined };

/** Watches as a job is watched. */
export function watchLoad({ signal, progress }: Pick<JobContext, "signal" | "progress">): LoadWatch {
  let now = { phase: "", startedAt: "" };
  return {
    signal,
    say(phase, rows = null, ofRows = null) {
      signal.throwIfAborted();
      // Rows a second are those of this phase.
      if (phase !== now.phase) now = { phase, startedAt: new Date().toISOString() };
      progress({ ...now, rows, ofRows, share: null });
    },
  };
}
