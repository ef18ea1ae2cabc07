import "server-only";
import type { DuckDBInstance } from "@duckdb/node-api";
import { env } from "@/server/platform/env";
import { Refusal } from "@/server/platform/refusal";
import { type OpenOptions, openFile } from "./open";
import { readable } from "./trouble";

/** What is said of a database that another process holds. */
export const inUseElsewhere =
  "This campaign's database is in use by another program. Nothing was changed; try again in a minute.";

/**
 * Opens a campaign's file. Another process (a command that is just ending) may hold it for a moment: it is tried again
 * and again for five seconds (`CB_FILE_WAIT_MS`).
 * Only `registry.ts` may call this. Refuses: data_unavailable, disk_full.
 */
export async function openWhenFree(file: string, options: OpenOptions): Promise<DuckDBInstance> {
  const until = Date.now() + env.fileWaitMs;
  for (;;) {
    try {
      return await openFile(file, options);
    } catch (error) {
      const isLocked = String(error).includes("Could not set lock on file");
      if (!isLocked || Date.now() >= until) throw inWords(error, isLocked);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function inWords(error: unknown, isLocked: boolean): Refusal {
  const known = readable(error);
  if (known instanceof Refusal) return known;
  const unknown =
    "This campaign's database can't be opened. Nothing was changed. An admin can restore it from a backup.";
  return new Refusal("data_unavailable", isLocked ? inUseElsewhere : unknown);
}
