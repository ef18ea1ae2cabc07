import type { DuckDBConnection } from "@duckdb/node-api";
import { env } from "@/server/platform/env";
import { log } from "@/server/platform/log";
import type { OpenPocket } from "./open-pocket";
import { take } from "./registry";

const roomKeptMs = 30_000;
const longLoadMs = 1_000;
const wayKeptMs = 2_000;

/**
 * Loading a list may take more memory, and its checkpoint comes after the commit, by itself, so that nobody waits for it.
 * What was taken is given back a while after the last list: to set the limit takes as long as a search.
 */
export async function takeRoom(open: OpenPocket, connection: DuckDBConnection) {
  if (open.loading++ === 0) open.loadingSince = performance.now();
  clearTimeout(open.givingBack);
  if (open.roomy) return;
  open.roomy = true;
  await connection.run(`SET memory_limit = '${env.importMemory}'; SET checkpoint_threshold = '4GB'`);
}

/** The end of one load; what the loads had taken goes back later. */
export function giveRoomBack(open: OpenPocket) {
  open.loading--;
  if (open.loading > 0 || open.dropped) return;
  clearTimeout(open.givingBack);
  open.givingBack = setTimeout(() => {
    open.roomy = false;
    const settings = `SET memory_limit = '${env.pocketMemory}'; SET checkpoint_threshold = '16MB'; SET preserve_insertion_order = false`;
    void setAside(open, settings, "a campaign kept an import's memory");
  }, roomKeptMs).unref();
}

/** Changes settings of the instance when nobody waits for it. */
async function setAside(open: OpenPocket, settings: string, otherwise: string): Promise<void> {
  if (open.dropped) return;
  const release = take(open.uses);
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
export async function makeWay(open: OpenPocket, connection: DuckDBConnection) {
  if (open.loading === 0 || env.threads === 1 || performance.now() - open.loadingSince < longLoadMs) return;
  const already = open.makingWay !== undefined;
  clearTimeout(open.makingWay);
  open.makingWay = setTimeout(() => {
    open.makingWay = undefined;
    void setAside(open, `SET threads = ${env.threads}`, "a campaign kept to one thread");
  }, wayKeptMs).unref();
  if (!already) await connection.run("SET threads = 1");
}
