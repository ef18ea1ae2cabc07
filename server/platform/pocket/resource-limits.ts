import type { DuckDBConnection } from "@duckdb/node-api";
import { env } from "@/server/platform/env";
import { log } from "@/server/platform/log";
import type { OpenPocket } from "./open-pocket";
import { retain } from "./registry";

const raisedForMs = 30_000;
const longLoadMs = 1_000;
const yieldedForMs = 2_000;

/**
 * Raises the memory limit for loading a list, whose checkpoint comes after the commit, by itself, so that nobody waits for
 * it. The usual limit is restored a while after the last list: to set it takes as long as a search.
 */
export async function raiseMemoryLimit(open: OpenPocket, connection: DuckDBConnection) {
  if (open.loading++ === 0) open.loadingSince = performance.now();
  clearTimeout(open.restoring);
  if (open.isMemoryRaised) return;
  open.isMemoryRaised = true;
  await connection.run(`SET memory_limit = '${env.importMemory}'; SET checkpoint_threshold = '4GB'`);
}

/** Notes the end of one load, and restores the usual limit a while after the last one. */
export function restoreMemoryLimit(open: OpenPocket) {
  open.loading--;
  if (open.loading > 0 || open.dropped) return;
  clearTimeout(open.restoring);
  open.restoring = setTimeout(() => {
    open.isMemoryRaised = false;
    const settings = `SET memory_limit = '${env.pocketMemory}'; SET checkpoint_threshold = '16MB'; SET preserve_insertion_order = false`;
    void applySettings(open, settings, "a campaign kept an import's memory");
  }, raisedForMs).unref();
}

/** Changes settings of the instance when nobody waits for it. */
async function applySettings(open: OpenPocket, settings: string, otherwise: string): Promise<void> {
  if (open.dropped) return;
  const release = retain(open.uses);
  try {
    const connection = await open.instance.connect();
    await connection.run(settings).finally(() => connection.closeSync());
  } catch (error) {
    log.warn({ err: error, tenant: open.slug }, otherwise);
  } finally {
    release();
  }
}

/**
 * A search beside a long load makes it keep to one thread, until none has come for a while: a search then takes
 * under twice as long as alone, not three times as long.
 */
export async function yieldThreads(open: OpenPocket, connection: DuckDBConnection) {
  if (open.loading === 0 || env.threads === 1 || performance.now() - open.loadingSince < longLoadMs) return;
  const already = open.yielding !== undefined;
  clearTimeout(open.yielding);
  open.yielding = setTimeout(() => {
    open.yielding = undefined;
    void applySettings(open, `SET threads = ${env.threads}`, "a campaign kept to one thread");
  }, yieldedForMs).unref();
  if (!already) await connection.run("SET threads = 1");
}
