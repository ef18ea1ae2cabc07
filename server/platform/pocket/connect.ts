import "server-only";
import type { DuckDBConnection } from "@duckdb/node-api";
import { noStep, type Pace, type Step, startMeter } from "@/server/platform/duckdb/meter";
import { readable, tookTooLong } from "@/server/platform/duckdb/trouble";
import type { OpenPocket } from "./open-pocket";
import type { Pocket } from "./pocket";
import { dropPocket } from "./registry";
import { raiseMemoryLimit, restoreMemoryLimit, yieldThreads } from "./resource-limits";

export interface ConnectOptions {
  /** After this the query is interrupted. */
  timeoutMs: number;
  /** More memory, and a connection of its own that takes its temporary tables with it: for loading lists. */
  heavy?: boolean;
  /** Interrupts the work; it then changes nothing. */
  signal?: AbortSignal | undefined;
  /** Is told every 400 ms how far the work is. */
  onPace?: ((pace: Pace) => void) | undefined;
}

/** A connection in use. */
export interface Connection {
  /** The campaign as it is now. */
  pocket: () => Pocket;
  /** Runs a part of the work, which ends with the deadline at the latest, whatever it waits for. */
  within: <T>(part: Promise<T>) => Promise<T>;
  /** Ends interrupts and the deadline. A commit that is interrupted may have been carried out all the same. */
  calm: () => void;
}

const interruptEveryMs = 500;
const idleAtMost = 8;

/** Runs work on a connection of an open campaign. Refuses: data_unavailable, disk_full. */
export async function withConnection<T>(
  open: OpenPocket,
  options: ConnectOptions,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const { heavy = false, signal, onPace } = options;
  signal?.throwIfAborted();
  const connection = (heavy ? undefined : open.idle.pop()) ?? (await open.instance.connect());
  const { within, calm } = watch(open, connection, options);
  let healthy = false;
  let meter: Awaited<ReturnType<typeof startMeter>> | null = null;
  try {
    if (heavy) await raiseMemoryLimit(open, connection);
    else await yieldThreads(open, connection);
    meter = onPace ? await startMeter(connection, onPace) : null;
    const step = meter?.step ?? noStep;
    const value = await work({ pocket: () => known(open, connection, step), within, calm });
    healthy = true;
    return value;
  } catch (error) {
    if (/FATAL Error|has been invalidated/.test(String(error))) dropPocket(open);
    throw readable(error);
  } finally {
    calm();
    meter?.stop();
    if (heavy) restoreMemoryLimit(open);
    keepOrClose(open, connection, healthy && !heavy);
  }
}

function keepOrClose({ idle }: OpenPocket, connection: DuckDBConnection, isReusable: boolean): void {
  if (isReusable && idle.length < idleAtMost) idle.push(connection);
  else connection.closeSync();
}

/**
 * Interrupts a connection at its deadline or when it is called off, again and again: an interrupt that comes between two statements
 * stops neither. Work that doesn't end by that, since it waits for something else, is left behind; its connection is closed under it.
 */
function watch({ running }: OpenPocket, connection: DuckDBConnection, { timeoutMs, signal }: ConnectOptions) {
  let again: NodeJS.Timeout | undefined;
  let late: (reason: unknown) => void = () => undefined;
  const overdue = new Promise<never>((_, reject) => {
    late = reject;
  });
  overdue.catch(() => undefined);
  const interrupt = () => {
    connection.interrupt();
    again ??= setInterval(() => connection.interrupt(), interruptEveryMs);
  };
  const deadline = setTimeout(interrupt, timeoutMs);
  const end = setTimeout(() => {
    clearInterval(again);
    late(tookTooLong());
  }, timeoutMs + graceMs);
  signal?.addEventListener("abort", interrupt);
  running.add(interrupt);
  const calm = () => {
    for (const timer of [deadline, end, again]) clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
    running.delete(interrupt);
  };
  return { calm, within: <T>(part: Promise<T>) => Promise.race([part, overdue]) };
}

/** How long work may take to notice that it was interrupted. */
const graceMs = 5_000;

const known = (open: OpenPocket, connection: DuckDBConnection, step: Step): Pocket => ({
  connection,
  step,
  slug: open.slug,
  storage: open.storage,
  state: open.state,
  heavyState: open.heavyState,
  besideVersion: open.shown.attached ? open.shown.version : null,
});
