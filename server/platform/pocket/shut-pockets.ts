import "server-only";
import { log } from "@/server/platform/log";
import type { OpenPocket } from "./open-pocket";
import { closeAllPockets, listOpen, retain } from "./registry";

const everyMs = 25;

/**
 * Closes every campaign for a stop, side by side: interrupts what still reads or writes, and writes what is in the log
 * into the file itself. Call it once nothing new can come. Throws when one could not be closed within `limitMs`.
 */
export async function shutPockets(limitMs: number): Promise<void> {
  const untilMs = performance.now() + limitMs;
  const writing = listOpen().map((pocket) => writeBack(pocket, untilMs));
  await Promise.all([...writing, closeAllPockets(limitMs)]).finally(() => {
    for (const { slug, uses, running } of listOpen()) {
      const facts = { tenant: slug, uses: uses.count, running: running.size };
      log.error(facts, "a campaign's database could not be closed");
    }
  });
}

async function writeBack(pocket: OpenPocket, untilMs: number): Promise<void> {
  // Retained at once, so that it isn't closed before.
  const release = retain(pocket.uses);
  try {
    if (!(await endUses(pocket, untilMs))) return;
    const connection = await pocket.instance.connect();
    await connection.run("CHECKPOINT").finally(() => connection.closeSync());
  } catch (error) {
    log.warn({ err: error, tenant: pocket.slug }, "a campaign's log could not be written into its file");
  } finally {
    release();
  }
}

/** Gives whether nobody but the caller uses it any more. */
async function endUses({ uses, running }: OpenPocket, untilMs: number): Promise<boolean> {
  while (uses.count > 1 && performance.now() < untilMs) {
    // Again and again: an interrupt that comes between two statements stops neither.
    for (const interrupt of running) interrupt();
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return uses.count === 1;
}
