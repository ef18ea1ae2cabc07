import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { log } from "@/server/platform/log";
import { withConnection } from "./connect";
import { inLease, inTurn, type ReadOptions, type WriteOptions } from "./in-turn";
import type { OpenPocket } from "./open-pocket";
import type { Pocket } from "./pocket";
import { transact } from "./transact";
import type { Writer } from "./turns";

/** Reads a campaign's database. Many may read at once, also while one writes. */
export function readPocket<T>(
  slug: Slug,
  work: (pocket: Pocket) => Promise<T>,
  options: ReadOptions = {},
): Promise<T> {
  return inLease(slug, (open) =>
    withConnection(open, { timeoutMs: 30_000, ...options }, async ({ pocket, within }) => {
      const value = await within(work(pocket()));
      // An interrupt that comes between two statements stops neither.
      options.signal?.throwIfAborted();
      return value;
    }),
  );
}

/**
 * Changes a campaign's database: all of the work, or none of it. Writers of one campaign take turns; a single write waits for its own
 * no longer than 15 seconds. Refuses: tenant_busy (with who writes what), data_unavailable, disk_full.
 */
export function writePocket<T>(
  slug: Slug,
  work: (pocket: Pocket) => Promise<T>,
  options: WriteOptions = {},
): Promise<T> {
  return inLease(slug, (open) =>
    inTurn(open, options, () =>
      withConnection(open, { timeoutMs: 60_000, ...options }, (connection) =>
        transact(open, connection, work, options),
      ),
    ),
  );
}

/** Writes what is in the log into the file itself, after an import. Where that can't be done now, it stays in the log. */
export async function checkpointPocket(slug: Slug): Promise<void> {
  const writer = { what: "What was changed last", by: null };
  await holdPocket(slug, writer, async () => undefined).catch((error: unknown) =>
    log.warn({ err: error, tenant: slug }, "a campaign's log could not be written into its file"),
  );
}

/**
 * Writes what is in the log into the file itself, then runs `work` while every writer waits: for copying the file, in a
 * child process, and for what can't be done beside a writer. Reading goes on meanwhile.
 */
export function holdPocket<T>(
  slug: Slug,
  writer: Writer,
  work: (pocket: Pocket, open: OpenPocket) => Promise<T>,
): Promise<T> {
  return inLease(slug, (open) =>
    inTurn(open, { writer }, () =>
      withConnection(open, { timeoutMs: 600_000 }, async ({ pocket, within }) => {
        await pocket().connection.run("CHECKPOINT");
        return within(work(pocket(), open));
      }),
    ),
  );
}
