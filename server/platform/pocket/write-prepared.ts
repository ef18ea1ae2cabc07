import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { withConnection } from "./connect";
import { inLease, inTurn, type WriteOptions } from "./in-turn";
import type { Pocket } from "./pocket";
import { transact } from "./transact";
import type { Writer } from "./turns";

/** Heavy work in two parts. */
export interface PreparedWork<P, T> {
  /** Computes from one moment's data, beside all others; it writes nothing but temporary tables. */
  prepare: (pocket: Pocket) => Promise<P>;
  /** Writes, in the campaign's turn and in one transaction. Throws `Outdated` when what was prepared holds no longer. */
  apply: (pocket: Pocket, prepared: P) => Promise<T>;
}

/** What was prepared has been overtaken by what others wrote. */
export class Outdated extends Error {}

const preparedBeside = 3;

/**
 * Heavy work whose long part is computed beside everybody else: the campaign's turn is acquired only to apply it. Where others have overtaken
 * it, it is prepared anew, three times; then within the turn. Refuses: as `writePocket`.
 */
export function writePrepared<P, T>(
  slug: Slug,
  { prepare, apply }: PreparedWork<P, T>,
  options: WriteOptions & { writer: Writer },
): Promise<T> {
  return inLease(slug, (open) =>
    withConnection(open, { timeoutMs: 60_000, heavy: true, ...options }, async (connection) => {
      const { pocket, within } = connection;
      const write = (work: (pocket: Pocket) => Promise<T>) =>
        inTurn(open, options, () => transact(open, connection, work, options));
      for (let time = 1; time <= preparedBeside; time++) {
        const prepared = await inSnapshot(pocket(), (found) => within(prepare(found)));
        try {
          return await write((found) => apply(found, prepared));
        } catch (error) {
          if (!(error instanceof Outdated)) throw error;
        }
      }
      return write(async (found) => apply(found, await prepare(found)));
    }),
  );
}

/** Reads of one moment, whatever is written meanwhile. The temporary tables that they make stay. */
async function inSnapshot<T>(pocket: Pocket, work: (pocket: Pocket) => Promise<T>): Promise<T> {
  const { connection } = pocket;
  await connection.run("BEGIN TRANSACTION");
  try {
    const value = await work(pocket);
    await connection.run("COMMIT");
    return value;
  } catch (error) {
    await connection.run("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
