import { mkdtemp, realpath, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { daysBefore, removeOld } from "./remove-old";

const beginning = "campaignbrain-";

/** Does work with a folder outside the data directory that is removed afterwards, however the work ends. */
export async function withTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), beginning)));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const made = new RegExp(`^${beginning}[a-zA-Z0-9]{6}$`, "u");

/** Removes such folders that nobody has changed for a day: their process was killed. */
export async function sweepTempFolders(now: Date): Promise<void> {
  await removeOld(os.tmpdir(), { name: made, before: daysBefore(now, 1) });
}
