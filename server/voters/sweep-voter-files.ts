import "server-only";
import { rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { liveStates } from "@/lib/jobs/job-states";
import { votersDir } from "@/server/platform/env";
import { daysBefore, findOld, namesIn } from "@/server/platform/files/remove-old";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { incomingRoot } from "./incoming-files";
import { releaseKinds } from "./job-inputs";
import { leftovers } from "./store/clear-leftovers";

/**
 * Removes what was sent of a voter file and not loaded within a day (confidential voters are in it), and what a stop of the server left of
 * a load. Where one is to go on, or is at work, the next sweep does it.
 */
export async function sweepVoterFiles(now: Date): Promise<void> {
  const [atWork] = await listJobs({ kinds: releaseKinds, states: liveStates, limit: 1 });
  if (!atWork) await removeAll(await findLeft(now));
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
    ...(await findOld(votersDir(), { name: leftovers, before })),
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
  }
  return found;
}
