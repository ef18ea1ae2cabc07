import "server-only";
import type { Pace } from "@/server/platform/duckdb/meter";
import type { JobContext } from "./kind";

/**
 * What a job's work on a campaign's database is watched by: it can be called off, and tells the job's progress how far it is.
 * ofRows: of what, where that is known.
 */
export function watchPace({ signal, progress }: Pick<JobContext, "signal" | "progress">, ofRows?: number) {
  const startedAt = new Date().toISOString();
  const rows = ofRows === undefined ? {} : { ofRows };
  return { signal, onPace: ({ phase, share }: Pace) => progress({ phase, share, startedAt, ...rows }) };
}
