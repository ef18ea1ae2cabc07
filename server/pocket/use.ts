import "server-only";
import { randomUUID } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { dropPocket, type OpenPocket, openPocket } from "./registry";
import { readable } from "./trouble";

/** A campaign's database with a connection of one's own, for as long as the work that was given it. */
export interface Pocket {
  slug: string;
  connection: DuckDBConnection;
  /** Names the data that the work found: the same name later means that nothing was written in between. */
  state: string;
}

interface UseOptions {
  /** After this the query is interrupted. */
  timeoutMs?: number;
  /** More memory, and a connection of its own that takes its temporary tables with it: for loading lists. */
  heavy?: boolean;
  /** Interrupts the work; it then changes nothing. */
  signal?: AbortSignal | undefined;
}

const roomKeptMs = 30_000;
const longLoadMs = 1_000;
const wayKeptMs = 2_000;

/** Reads a campaign's database. Many may read at once, also while one writes. */
export async function readPocket<T>(
  slug: string,
  work: (pocket: Pocket) => Promise<T>,
  options: UseOptions = {},
): Promise<T> {
  const open = await openPocket(slug);
  return withConnection(open, { timeoutMs: 30_000, ...options }, async (pocket) => {
    const value = await work(pocket);
    // An interrupt that comes between two statements stops neither.
    options.signal?.throwIfAborted();
    return value;
  });
}

/**
 * Changes a campaign's database: all of the work, or none of it. Writers of one campaign take turns.
 * Refuses: data_unavailable, disk_full.
 */
export async function writePocket<T>(
  slug: string,
  work: (pocket: Pocket) => Promise<T>,
  options: UseOptions = {},
): Promise<T> {
  const open = await openPocket(slug);
  open.users++;
  const turn = open.writers.then(() =>
    withConnection(open, { timeoutMs: 60_000, ...options }, (pocket) =>
      transact(open, pocket, async () => {
        const value = await work(pocket);
        options.signal?.throwIfAborted();
        return value;
      }),
    ),
  );
  open.writers = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    open.users--;
  }
}

/** Writes what is in the log into the file itself, after an import. Where that can't be done now, it stays in the log. */
export async function checkpointPocket(slug: string): Promise<void> {
  await holdPocket(slug, async () => undefined).catch((error: unknown) =>
    log.warn({ err: error, tenant: slug }, "a campaign's log could not be written into its file"),
  );
}

/**
 * Writes what is in the log into the file itself, then runs `work` while every writer waits: for copying the file, in a
 * child process, and for what can't be done beside a writer. Reading goes on meanwhile.
 */
export async function holdPocket<T>(
  slug: string,
  work: (pocket: Pocket, open: OpenPocket) => Promise<T>,
): Promise<T> {
  const open = await openPocket(slug);
  open.users++;
  const turn = open.writers.then(() =>
    withConnection(open, { timeoutMs: 600_000 }, async (pocket) => {
      await pocket.connection.run("CHECKPOINT");
      return work(pocket, open);
    }),
  );
  open.writers = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    open.users--;
  }
}

async function transact<T>(
  open: OpenPocket,
  pocket: Pocket,
  work: (pocket: Pocket) => Promise<T>,
): Promise<T> {
  const { connection } = pocket;
  await connection.run("BEGIN TRANSACTION");
  let value: T;
  try {
    value = await work(pocket);
  } catch (error) {
    await connection.run("ROLLBACK").catch(ignoreClosed);
    throw error;
  }
  try {
    await connection.run("COMMIT");
    open.state = randomUUID();
    return value;
  } catch (error) {
    dropPocket(open);
    throw error;
  }
}

async function withConnection<T>(
  open: OpenPocket,
  { timeoutMs, heavy = false, signal }: UseOptions,
  work: (pocket: Pocket) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  open.users++;
  open.lastUsedAt = Date.now();
  const connection = heavy
    ? await open.instance.connect()
    : (open.idle.pop() ?? (await open.instance.connect()));
  const interrupt = () => connection.interrupt();
  const timer = setTimeout(interrupt, timeoutMs);
  signal?.addEventListener("abort", interrupt);
  let healthy = false;
  try {
    if (heavy) await takeRoom(open, connection);
    else await makeWay(open, connection);
    const value = await work({ slug: open.slug, connection, state: open.state });
    healthy = true;
    return value;
  } catch (error) {
    if (/FATAL Error|has been invalidated/.test(String(error))) dropPocket(open);
    throw readable(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
    if (heavy) giveRoomBack(open);
    open.users--;
    if (healthy && !heavy && open.idle.length < 8) open.idle.push(connection);
    else connection.closeSync();
  }
}

/**
 * Loading a list may take more memory, and its checkpoint comes after the commit, by itself, so that nobody waits for it.
 * What was taken is given back a while after the last list: to set the limit takes as long as a search.
 */
async function takeRoom(open: OpenPocket, connection: DuckDBConnection) {
  if (open.loading++ === 0) open.loadingSince = performance.now();
  clearTimeout(open.givingBack);
  if (open.roomy) return;
  open.roomy = true;
  await connection.run(`SET memory_limit = '${env.importMemory}'; SET checkpoint_threshold = '4GB'`);
}

function giveRoomBack(open: OpenPocket) {
  open.loading--;
  if (open.loading > 0 || open.dropped) return;
  clearTimeout(open.givingBack);
  open.givingBack = setTimeout(() => {
    open.roomy = false;
    const settings = `SET memory_limit = '${env.pocketMemory}'; SET checkpoint_threshold = '16MB'`;
    void setAside(open, settings, "a campaign kept an import's memory");
  }, roomKeptMs).unref();
}

/** Changes settings of the instance when nobody waits for it. */
async function setAside(open: OpenPocket, settings: string, otherwise: string): Promise<void> {
  if (open.dropped) return;
  open.users++;
  try {
    const connection = await open.instance.connect();
    await connection.run(settings).finally(() => connection.closeSync());
  } catch (error) {
    log.warn({ err: error, tenant: open.slug }, otherwise);
  } finally {
    open.users--;
  }
}

/**
 * A search beside a long load makes it keep to one thread, until none has come for a while: a search then takes half
 * as long again as alone, not three times as long.
 */
async function makeWay(open: OpenPocket, connection: DuckDBConnection) {
  if (open.loading === 0 || env.threads === 1 || performance.now() - open.loadingSince < longLoadMs) return;
  const already = open.makingWay !== undefined;
  clearTimeout(open.makingWay);
  open.makingWay = setTimeout(() => {
    open.makingWay = undefined;
    void setAside(open, `SET threads = ${env.threads}`, "a campaign kept to one thread");
  }, wayKeptMs).unref();
  if (!already) await connection.run("SET threads = 1");
}

const ignoreClosed = () => undefined;
