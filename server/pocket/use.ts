import "server-only";
import type { DuckDBConnection } from "@duckdb/node-api";
import { env } from "@/server/env";
import { Refusal } from "@/server/refusal";
import { dropPocket, type OpenPocket, openPocket } from "./registry";

/** A campaign's database with a connection of one's own, for as long as the work that was given it. */
export interface Pocket {
  slug: string;
  connection: DuckDBConnection;
}

interface UseOptions {
  /** After this the query is interrupted. */
  timeoutMs?: number;
  /** A longer limit while a list is loaded. */
  heavy?: boolean;
}

/** Reads a campaign's database. Many may read at once, also while one writes. */
export async function readPocket<T>(
  slug: string,
  work: (pocket: Pocket) => Promise<T>,
  { timeoutMs = 30_000 }: UseOptions = {},
): Promise<T> {
  const open = await openPocket(slug);
  return withConnection(open, timeoutMs, work);
}

/**
 * Changes a campaign's database: all of the work, or none of it. Writers of one campaign take turns.
 * Refuses: data_unavailable, disk_full.
 */
export async function writePocket<T>(
  slug: string,
  work: (pocket: Pocket) => Promise<T>,
  { timeoutMs = 60_000, heavy = false }: UseOptions = {},
): Promise<T> {
  const open = await openPocket(slug);
  open.users++;
  const turn = open.writers.then(() =>
    withConnection(open, timeoutMs, async (pocket) => {
      if (heavy) await pocket.connection.run(`SET memory_limit = '${env.importMemory}'`);
      try {
        return await transact(open, pocket, work);
      } finally {
        if (heavy) await pocket.connection.run(`SET memory_limit = '${env.pocketMemory}'`).catch(ignoreClosed);
      }
    }),
  );
  open.writers = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    open.users--;
  }
}

/** Writes what is in the log into the file itself. After an import, and before a copy. */
export async function checkpointPocket(slug: string): Promise<void> {
  const open = await openPocket(slug);
  const turn = open.writers.then(() =>
    withConnection(open, 600_000, (pocket) => pocket.connection.run("CHECKPOINT")),
  );
  open.writers = turn.catch(() => undefined);
  await turn;
}

async function transact<T>(open: OpenPocket, pocket: Pocket, work: (pocket: Pocket) => Promise<T>): Promise<T> {
  const { connection } = pocket;
  await connection.run("BEGIN TRANSACTION");
  let value: T;
  try {
    value = await work(pocket);
  } catch (error) {
    await connection.run("ROLLBACK").catch(ignoreClosed);
    throw readable(error);
  }
  try {
    await connection.run("COMMIT");
    return value;
  } catch (error) {
    dropPocket(open);
    throw readable(error);
  }
}

async function withConnection<T>(
  open: OpenPocket,
  timeoutMs: number,
  work: (pocket: Pocket) => Promise<T>,
): Promise<T> {
  open.users++;
  open.lastUsedAt = Date.now();
  const connection = open.idle.pop() ?? (await open.instance.connect());
  const timer = setTimeout(() => connection.interrupt(), timeoutMs);
  let healthy = false;
  try {
    const value = await work({ slug: open.slug, connection });
    healthy = true;
    return value;
  } catch (error) {
    throw readable(error);
  } finally {
    clearTimeout(timer);
    open.users--;
    if (healthy && open.idle.length < 8) open.idle.push(connection);
    else connection.closeSync();
  }
}

/** Turns what DuckDB says of the machine into a refusal; anything else is unexpected and passes through. */
function readable(error: unknown): unknown {
  const text = String(error);
  if (/No space left on device|disk is full|ENOSPC/i.test(text)) {
    return new Refusal("disk_full", "The disk is full. Nothing was changed. Free some space, then try again.");
  }
  if (/INTERRUPT/i.test(text) && !(error instanceof Refusal)) {
    return new Refusal("data_unavailable", "That took too long and was stopped. Nothing was changed.");
  }
  return error;
}

const ignoreClosed = () => undefined;
