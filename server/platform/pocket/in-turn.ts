import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { env } from "@/server/platform/env";
import { Refusal } from "@/server/platform/refusal";
import type { ConnectOptions } from "./connect";
import type { OpenPocket } from "./open-pocket";
import { leasePocket } from "./registry";
import { acquireTurn, type Writer } from "./turns";

export type ReadOptions = Partial<ConnectOptions>;

export interface WriteOptions extends ReadOptions {
  /** Who writes what, where it takes longer than a moment: for the words of those who wait. Such work waits for its turn as long as it takes. */
  writer?: Writer;
}

/** Runs work on a campaign's open database. */
export async function inLease<T>(slug: Slug, work: (open: OpenPocket) => Promise<T>): Promise<T> {
  const { open, release } = await leasePocket(slug);
  try {
    return await work(open);
  } finally {
    release();
  }
}

/** Runs work once it is one's turn to write. Refuses: tenant_busy. */
export async function inTurn<T>(
  open: OpenPocket,
  { writer, signal, heavy = false }: WriteOptions,
  work: () => Promise<T>,
): Promise<T> {
  const waitMs = heavy || writer ? null : env.turnWaitMs;
  const endTurn = await acquireTurn(open.line, { writer: writer ?? null, waitMs, signal });
  try {
    if (open.dropped) throw droppedMeanwhile();
    return await work();
  } finally {
    endTurn();
  }
}

const droppedMeanwhile = () =>
  new Refusal(
    "tenant_busy",
    "This campaign's database is being opened anew. Nothing was changed; try again in a minute.",
  );
