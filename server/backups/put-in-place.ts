import "server-only";
import { existsSync, renameSync } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { stampOf } from "./manifest";

interface Replacement {
  /** The database file to put in place, which stays where it is. */
  from: string;
  /** The place. */
  to: string;
  /** What a database keeps beside its file, such as ".wal": another file's would be mixed into the new one. */
  beside: readonly string[];
  /** Closes the database; whatever follows in the same tick comes before anybody opens it again. */
  close: () => Promise<void>;
  /** Opens the new file; when that fails, what was there before is put back. */
  check: () => Promise<void>;
}

/** For how many days a restore's leftovers stay: a copy that was cut off, one that couldn't be opened, and what was there before. */
export const keptDays = { restoring: 1, refused: 7, "before-restore": 30 };

/** Replaces a database file. What was there is kept beside it, under the name that this gives; null when nothing was. */
export async function putInPlace({ from, to, beside, close, check }: Replacement): Promise<string | null> {
  const stamp = stampOf(new Date());
  const fresh = `${to}.restoring-${stamp}`;
  const kept = `${to}.before-restore-${stamp}`;
  await mkdir(path.dirname(to), { recursive: true });
  const parts = ["", ...beside];
  const move = (source: string, target: string) => {
    for (const part of parts) if (existsSync(source + part)) renameSync(source + part, target + part);
  };
  try {
    await copyFile(from, fresh);
    await close();
    move(to, kept);
    renameSync(fresh, to);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  try {
    await check();
  } catch (error) {
    await close();
    move(to, `${to}.refused-${stamp}`);
    move(kept, to);
    throw error;
  }
  return existsSync(kept) ? kept : null;
}
