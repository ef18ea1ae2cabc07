import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { fullDiskInWords, manager } from "./client";
import type { Prisma } from "./generated/client";

/** manager.db inside of one transaction. */
export type ManagerTransaction = Prisma.TransactionClient;

const mostTries = 8;
const pauseMs = 15;
/** One connection serves a process, so that transactions wait for each other. */
const limitsMs = { maxWait: 30_000, timeout: 30_000 };

/**
 * Changes manager.db: all of the work or none of it, as if nobody else were at work. `work` runs again when
 * another's change came between; it touches nothing but `tx`, above all not `manager()`, which would wait for it.
 */
export async function inTransaction<T>(work: (tx: ManagerTransaction) => Promise<T>): Promise<T> {
  const db = await manager();
  for (let nth = 1; ; nth++) {
    try {
      return await db.$transaction(work, { isolationLevel: "Serializable", ...limitsMs });
    } catch (error) {
      // What COMMIT meets comes as it is.
      if (nth === mostTries || !isConflict(error)) throw fullDiskInWords(error);
      await pause(Math.random() * pauseMs * 2 ** nth);
    }
  }
}

/** PostgreSQL's refusal may come from COMMIT and then has no code; SQLite's is that another process writes. */
function isConflict(error: unknown): boolean {
  const { code, meta } = error as { code?: unknown; meta?: unknown };
  if (code === "P2034" || code === "P1008") return true;
  return /TransactionWriteConflict|SocketTimeout|SQLITE_BUSY|database is locked/.test(
    `${String(error)} ${JSON.stringify(meta ?? null)}`,
  );
}
