import "server-only";
import { randomUUID } from "node:crypto";
import { noStep, type Pace, startMeter } from "@/server/platform/duckdb/meter";
import { readable } from "@/server/platform/duckdb/trouble";
import { log } from "@/server/platform/log";
import { Refusal } from "@/server/platform/refusal";
import type { OpenPocket } from "./open-pocket";
import { tell } from "./options";
import type { Pocket } from "./pocket";
import { dropPocket, leasePocket } from "./registry";
import { giveRoomBack, makeWay, takeRoom } from "./room";

interface UseOptions {
  /** After this the query is interrupted. */
  timeoutMs?: number;
  /** More memory, and a connection of its own that takes its temporary tables with it: for loading lists. */
  heavy?: boolean;
  /** Interrupts the work; it then changes nothing. */
  signal?: AbortSignal | undefined;
  /** Is told every 400 ms how far the work is. */
  onPace?: ((pace: Pace) => void) | undefined;
}

/** Reads a campaign's database. Many may read at once, also while one writes. */
export async function readPocket<T>(
  slug: string,
  work: (pocket: Pocket) => Promise<T>,
  options: UseOptions = {},
): Promise<T> {
  const { open, release } = await leasePocket(slug);
  try {
    return await withConnection(open, { timeoutMs: 30_000, ...options }, async (pocket) => {
      const value = await work(pocket);
      // An interrupt that comes between two statements stops neither.
      options.signal?.throwIfAborted();
      return value;
    });
  } finally {
    release();
  }
}

/**
 * Changes a campaign's database: all of the work, or none of it. Writers of one campaign take turns.
 * Refuses: data_unavailable, disk_full.
 */
export function writePocket<T>(
  slug: string,
  work: (pocket: Pocket) => Promise<T>,
  options: UseOptions = {},
): Promise<T> {
  return inTurn(slug, (open) =>
    withConnection(open, { timeoutMs: 60_000, ...options }, (pocket, calm) =>
      transact(open, pocket, calm, async () => {
        const value = await work(pocket);
        options.signal?.throwIfAborted();
        return value;
      }),
    ),
  );
}

/** Runs work once every writer before it is done. */
async function inTurn<T>(slug: string, work: (open: OpenPocket) => Promise<T>): Promise<T> {
  const { open, release } = await leasePocket(slug);
  const turn = open.writers.then(() => {
    if (open.dropped) throw droppedMeanwhile();
    return work(open);
  });
  open.writers = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    release();
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
export function holdPocket<T>(
  slug: string,
  work: (pocket: Pocket, open: OpenPocket) => Promise<T>,
): Promise<T> {
  return inTurn(slug, (open) =>
    withConnection(open, { timeoutMs: 600_000 }, async (pocket) => {
      await pocket.connection.run("CHECKPOINT");
      return work(pocket, open);
    }),
  );
}

/** calm: ends interrupts. A commit that is interrupted may have been carried out all the same. */
async function transact<T>(
  open: OpenPocket,
  pocket: Pocket,
  calm: () => void,
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
  calm();
  try {
    await connection.run("COMMIT");
    open.state = randomUUID();
    tell("written", open.slug);
    return value;
  } catch (error) {
    dropPocket(open);
    throw error;
  }
}

async function withConnection<T>(
  open: OpenPocket,
  { timeoutMs, heavy = false, signal, onPace }: UseOptions,
  work: (pocket: Pocket, calm: () => void) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const connection = heavy
    ? await open.instance.connect()
    : (open.idle.pop() ?? (await open.instance.connect()));
  const interrupt = () => connection.interrupt();
  const timer = setTimeout(interrupt, timeoutMs);
  signal?.addEventListener("abort", interrupt);
  const calm = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
  };
  let healthy = false;
  let meter: Awaited<ReturnType<typeof startMeter>> | null = null;
  try {
    if (heavy) await takeRoom(open, connection);
    else await makeWay(open, connection);
    meter = onPace ? await startMeter(connection, onPace) : null;
    const step = meter?.step ?? noStep;
    const value = await work({ ...known(open), connection, step }, calm);
    healthy = true;
    return value;
  } catch (error) {
    if (/FATAL Error|has been invalidated/.test(String(error))) dropPocket(open);
    throw readable(error);
  } finally {
    calm();
    meter?.stop();
    if (heavy) giveRoomBack(open);
    if (healthy && !heavy && open.idle.length < 8) open.idle.push(connection);
    else connection.closeSync();
  }
}

const known = ({ slug, state, hasVoters, voterVersion }: OpenPocket) => ({
  slug,
  state,
  voterVersion: hasVoters ? voterVersion : null,
});

const ignoreClosed = () => undefined;

const droppedMeanwhile = () =>
  new Refusal(
    "tenant_busy",
    "This campaign's database is being opened anew. Nothing was changed; try again in a minute.",
  );
