import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Removes files and folders of a folder that have a name of ours and that nobody has changed since `before`. Whatever has another name
 * is somebody else's and stays. Gives the names of those that are gone.
 */
export async function removeOld(
  dir: string,
  { name, before }: { name: RegExp; before: Date },
): Promise<string[]> {
  const gone: string[] = [];
  for (const found of await namesIn(dir)) {
    if (!name.test(found)) continue;
    const facts = await stat(path.join(dir, found)).catch(() => null);
    if (!facts || facts.mtime >= before) continue;
    await rm(path.join(dir, found), { recursive: true, force: true });
    gone.push(found);
  }
  return gone;
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
