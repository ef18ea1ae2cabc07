import "server-only";
import { rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { votersDir } from "@/server/platform/env";
import { daysBefore, findOld, namesIn } from "@/server/platform/files/remove-old";
import { Refusal } from "@/server/platform/refusal";
import { incomingRoot, keptNote, readFolder } from "./incoming-files";
import { whileLoading } from "./loading";
import { leftovers } from "./store/release-file";

/**
 * Removes what was sent of a voter file and not loaded within a day (confidential voters are in it), and what a stop of the server left of
 * a load. Where a load is running the next sweep does it.
 */
export async function sweepVoterFiles(now: Date): Promise<void> {
  if ((await findLeft(now)).length === 0) return;
  try {
    await whileLoading(async () => removeAll(await findLeft(now)));
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "conflict")) throw error;
  }
}

/** Removes what an admin sent long ago and never loaded. Only while no load is running. */
export async function sweepIncoming(now: Date): Promise<void> {
  await removeAll(await findOldIncoming(now));
}

async function removeAll(files: readonly string[]): Promise<void> {
  for (const file of files) await rm(file, { recursive: true, force: true });
  for (const admin of await namesIn(incomingRoot()))
    await rmdir(path.join(incomingRoot(), admin)).catch(isInUse);
}

function isInUse(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOTEMPTY" && error.code !== "ENOENT") throw error;
}

async function findLeft(now: Date): Promise<string[]> {
  const before = daysBefore(now, 1);
  const own = path.join(votersDir(), "own");
  return [
    // Whoever holds the lock knows that nobody is writing these.
    ...(await namesIn(votersDir()))
      .filter((name) => leftovers.test(name))
      .map((name) => path.join(votersDir(), name)),
    ...(await findOld(votersDir(), { name: /\.db\.read$/u, before })),
    ...(await findOld(own, { name: /\.db\.part(\.wal|\.tmp)?$/u, before })),
    ...(await findOldIncoming(now)),
  ];
}

async function findOldIncoming(now: Date): Promise<string[]> {
  const found: string[] = [];
  for (const admin of await namesIn(incomingRoot())) {
    const dir = path.join(incomingRoot(), admin);
    found.push(...(await findOld(dir, { name: /./u, before: daysBefore(now, 1) })));
    const read = await namesIn(path.join(dir, readFolder));
    // A reading that a stop of the server cut off is of no use to anybody.
    if (read.length > 0 && !read.includes(keptNote)) found.push(path.join(dir, readFolder));
  }
  return found;
}
