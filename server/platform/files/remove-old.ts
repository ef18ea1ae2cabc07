import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Files and folders of one folder: those that have a name of ours and that nobody has changed since. */
export interface Old {
  name: RegExp;
  before: Date;
}

/** Lists what is old in a folder, as absolute paths. Whatever has another name is somebody else's. */
export async function findOld(dir: string, { name, before }: Old): Promise<string[]> {
  const found: string[] = [];
  for (const one of await namesIn(dir)) {
    if (!name.test(one)) continue;
    const file = path.join(dir, one);
    const facts = await stat(file).catch(() => null);
    if (facts && facts.mtime < before) found.push(file);
  }
  return found;
}

/** Removes what is old in a folder. */
export async function removeOld(dir: string, old: Old): Promise<void> {
  for (const file of await findOld(dir, old)) await rm(file, { recursive: true, force: true });
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}

const dayMs = 24 * 60 * 60_000;

/** The moment so many days before another one. */
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs);
