import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { env, pocketPath, uploadsDir } from "@/server/env";
import { notFound, Refusal } from "@/server/refusal";
import { migratePocket } from "./migrate";
import { openWhenFree } from "./open-when-free";
import { readable } from "./trouble";

/** One open campaign database. */
export interface OpenPocket {
  slug: string;
  file: string;
  instance: DuckDBInstance;
  idle: DuckDBConnection[];
  /** Work under way; an instance in use is never closed. */
  users: number;
  lastUsedAt: number;
  /** How many lists are being loaded, whether there is more memory for them, and the timer that ends that. */
  loading: number;
  loadingSince: number;
  roomy: boolean;
  givingBack: NodeJS.Timeout | undefined;
  /** Runs while searches beside a long load have made it keep to one thread. */
  makingWay: NodeJS.Timeout | undefined;
  /** Names the data as it is now: another name after every write, and after every opening. */
  state: string;
  /** The end of the line of writers. */
  writers: Promise<unknown>;
  /** An error has made the instance unusable; another takes its place. */
  dropped: boolean;
}

const registry = Symbol.for("campaignbrain.pockets");
type Registry = { [registry]?: Map<string, Promise<OpenPocket>> };

function openPockets(): Map<string, Promise<OpenPocket>> {
  const holder = globalThis as Registry;
  holder[registry] ??= new Map();
  return holder[registry];
}

/**
 * The one way to a campaign's open database. Keyed by real path on globalThis, since two instances on one file
 * lose committed tables, and Next evaluates modules more than once.
 * Refuses: not_found, data_unavailable (missing, locked by another process, damaged).
 */
export async function openPocket(slug: string, { create = false } = {}): Promise<OpenPocket> {
  const file = await locate(slug, create);
  const pockets = openPockets();
  let pocket = pockets.get(file);
  if (!pocket) {
    pocket = openNew(slug, file);
    pockets.set(file, pocket);
    pocket.catch(() => pockets.delete(file));
    await closeLeastRecentlyUsed(pockets);
  }
  return pocket;
}

async function locate(slug: string, create: boolean): Promise<string> {
  const file = pocketPath(slug);
  if (create) await mkdir(path.dirname(file), { recursive: true });
  const dir = await realpath(path.dirname(file)).catch(() => {
    throw notFound("That campaign");
  });
  const real = path.join(dir, path.basename(file));
  const there = await stat(real).catch(() => null);
  if (!there && !create) {
    throw new Refusal(
      "data_unavailable",
      "This campaign's contact database is missing. Nothing was changed. An admin can restore it from a backup.",
    );
  }
  return real;
}

async function openNew(slug: string, file: string): Promise<OpenPocket> {
  const uploads = uploadsDir(slug);
  await mkdir(uploads, { recursive: true });
  const options = {
    memoryLimit: env.pocketMemory,
    threads: env.threads,
    directories: [uploads],
    spillDir: `${file}.tmp`,
  };
  const instance = await openWhenFree(file, options);
  try {
    await migratePocket(instance);
  } catch (error) {
    instance.closeSync();
    throw readable(error);
  }
  return {
    slug,
    file,
    instance,
    idle: [],
    users: 0,
    lastUsedAt: Date.now(),
    loading: 0,
    loadingSince: 0,
    makingWay: undefined,
    roomy: false,
    givingBack: undefined,
    state: randomUUID(),
    writers: Promise.resolve(),
    dropped: false,
  };
}

async function closeLeastRecentlyUsed(pockets: Map<string, Promise<OpenPocket>>) {
  if (pockets.size <= env.openPockets) return;
  const settled = await Promise.allSettled(pockets.values());
  const idle = settled
    .flatMap((result) => (result.status === "fulfilled" && result.value.users === 0 ? [result.value] : []))
    .sort((a, b) => a.lastUsedAt - b.lastUsedAt);
  for (const pocket of idle.slice(0, pockets.size - env.openPockets)) closeOne(pocket);
}

function closeOne(pocket: OpenPocket) {
  openPockets().delete(pocket.file);
  closeInstance(pocket);
}

function closeInstance(pocket: OpenPocket) {
  clearTimeout(pocket.givingBack);
  clearTimeout(pocket.makingWay);
  for (const connection of pocket.idle.splice(0)) connection.closeSync();
  pocket.instance.closeSync();
}

/** Closes a campaign's database once nothing uses it, so that its file may be moved or replaced. */
export async function closePocket(slug: string): Promise<void> {
  const file = await locate(slug, false).catch(() => null);
  const opening = file ? openPockets().get(file) : undefined;
  if (!opening) return;
  const pocket = await opening.catch(() => null);
  if (!pocket) return;
  await untilUnused(pocket);
  closeOne(pocket);
}

async function untilUnused(pocket: OpenPocket) {
  const until = Date.now() + 30_000;
  while (pocket.users > 0) {
    if (Date.now() > until) throw new Refusal("tenant_busy", "This campaign is busy. Try again in a minute.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Throws away an instance that an error has made unusable, as a full disk does. The file is opened anew once nothing
 * uses the old instance any more; whoever asks for it meanwhile waits.
 */
export function dropPocket(pocket: OpenPocket): void {
  if (pocket.dropped) return;
  pocket.dropped = true;
  const pockets = openPockets();
  const fresh = untilUnused(pocket).then(() => {
    closeInstance(pocket);
    return openNew(pocket.slug, pocket.file);
  });
  pockets.set(pocket.file, fresh);
  fresh.catch(() => pockets.delete(pocket.file));
}

/** Closes everything, for shutdown and tests. */
export async function closeAllPockets(): Promise<void> {
  for (const opening of [...openPockets().values()]) {
    const pocket = await opening.catch(() => null);
    if (pocket) await closePocket(pocket.slug);
  }
}
