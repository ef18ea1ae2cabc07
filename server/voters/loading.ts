import "server-only";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Progress } from "@/lib/jobs/progress";
import { votersDir } from "@/server/platform/env";
import { Refusal } from "@/server/platform/refusal";

const holder = Symbol.for("campaignbrain.voters.loading");
const held = globalThis as { [holder]?: Progress };

/** How far the voter file is that is being read or loaded right now; null where none is. */
export const findLoading = (): Progress | null => held[holder] ?? null;

/** Says how far a load is. */
export function noteLoading(phase: string, rows: number | null = null, ofRows: number | null = null): void {
  const before = held[holder];
  if (!before) return;
  // Rows a second are those of this phase.
  const startedAt = before.phase === phase ? before.startedAt : new Date().toISOString();
  held[holder] = { phase, rows, ofRows, startedAt, share: null };
}

/** Does a piece of work that no other may run beside, of this process or of another one. Refuses: conflict. */
export async function whileLoading<T>(work: () => Promise<T>): Promise<T> {
  if (held[holder]) throw busy();
  held[holder] = Progress.parse({ phase: "Beginning", startedAt: new Date().toISOString() });
  try {
    await lock();
    try {
      return await work();
    } finally {
      await rm(lockPath(), { force: true });
    }
  } finally {
    delete held[holder];
  }
}

const busy = () =>
  new Refusal(
    "conflict",
    "A voter file is being loaded already. Wait for it; if none is, remove loading.lock from the folder of voter files.",
  );
const lockPath = () => path.join(votersDir(), "loading.lock");

/** Holds off other processes, by a file with this one's number. What a process left that is gone holds nobody off. */
async function lock(): Promise<void> {
  await mkdir(votersDir(), { recursive: true });
  const own = `${lockPath()}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    if (await take(own)) return;
    const owner = Number(await readFile(lockPath(), "utf8").catch(() => ""));
    if (owner > 0 && owner !== process.pid && isAlive(owner)) throw busy();
    // Of several who find the same dead owner one alone moves the file away.
    await rename(lockPath(), `${own}.stale`);
    const moved = Number(await readFile(`${own}.stale`, "utf8"));
    if (moved !== owner || !(await take(own))) throw busy();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ENOENT" ? busy() : error;
  } finally {
    for (const end of ["", ".stale"]) await rm(`${own}${end}`, { force: true });
  }
}

/** Gives the lock to the file `own`, whole and at once; false where somebody has it. */
const take = (own: string): Promise<boolean> =>
  link(own, lockPath()).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
