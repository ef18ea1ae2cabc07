import type { Slug } from "@/lib/platform/tenant";
import type { Step } from "@/server/platform/duckdb/meter";
import type { Connected } from "@/server/platform/duckdb/query";
import type { Storage } from "./storage";

/** A campaign's database with a connection of one's own, for as long as the work that was given it. */
export interface Pocket extends Connected {
  slug: Slug;
  /** What the storage of its data can do. */
  storage: Storage;
  /** Names the data that the work found: the same name later means that nothing was written in between. */
  state: string;
  /** The same of what heavy writes have left: single ones don't change it. */
  heavyState: string;
  /** The version of what it can read beside its own data, such as a voter file; null where there is nothing. */
  besideVersion: string | null;
  /** Begins a phase of long work, for whoever watches it. */
  step: Step;
}
