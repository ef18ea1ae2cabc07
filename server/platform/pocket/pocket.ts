import type { Step } from "@/server/platform/duckdb/meter";
import type { Connected } from "@/server/platform/duckdb/query";

/** A campaign's database with a connection of one's own, for as long as the work that was given it. */
export interface Pocket extends Connected {
  slug: string;
  /** Names the data that the work found: the same name later means that nothing was written in between. */
  state: string;
  /** The version of the voter file that it can read as `voters.voter`; null where there is none. */
  voterVersion: string | null;
  /** Begins a phase of long work, for whoever watches it. */
  step: Step;
}
