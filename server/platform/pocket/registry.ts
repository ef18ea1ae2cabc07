import "server-only";
import { mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { env, pocketPath } from "@/server/platform/env";
import { notFound, Refusal } from "@/server/platform/refusal";
import { readVoterAccess, scopeKey, showVoters, type VoterAccess } from "@/server/voters/store/attach-voters";
import { closeInstance, type OpenPocket, openNew, type Uses, unused } from "./open-pocket";
import { tell } from "./options";
import { tellTrouble } from "./tell-trouble";

/** What is known of a campaign's file: its instance, or that one is on its way, and who uses it. */
interface Entry {
  opening: Promise<OpenPocket>;
  /** Null while it is being opened. */
  open: OpenPocket | null;
  uses: Uses;
}

/** The right to use an open campaign until it is given back. While anyone has it the instance stays open. */
export interface Lease {
  open: OpenPocket;
  release: () => void;
}

const registry = Symbol.for("campaignbrain.pockets");
type Registry = { [registry]?: Map<string, Entry> };
const waitMs = 30_000;

/** Keyed by real path on globalThis, since two instances on one file lose committed rows, and Next evaluates modules more than once. */
function entries(): Map<string, Entry> {
  const holder = globalThis as Registry;
  holder[registry] ??= new Map();
  return holder[registry];
}

/**
 * The one way to a campaign's open database. Whoever asks is counted before anything is waited for, and an instance is
 * closed only in one step with the look at that count: none is ever closed under somebody, nor opened twice.
 * Refuses: not_found, data_unavailable (missing, locked by another process, damaged), tenant_busy.
 */
export const leasePocket = (slug: string, { create = false } = {}): Promise<Lease> =>
  tellTrouble(slug, () => takeLease(slug, create));

async function takeLease(slug: string, create: boolean): Promise<Lease> {
  const { file, inode } = await locate(slug, create);
  const access = await readVoterAccess(slug);
  const entry = entryOf(slug, file, inode, access);
  const release = take(entry.uses);
  try {
    closeLeastRecentlyUsed();
    const open = await soon(entry.opening);
    await keepToDistricts(open, access);
    return { open, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens a campaign's database, or makes it, for whoever needs no more than that. Refuses: as `leasePocket`. */
export async function openPocket(slug: string, { create = false } = {}): Promise<void> {
  (await leasePocket(slug, { create })).release();
}

/** Uses an instance that is open for a while longer. Gives the way to give it back. */
export function take(uses: Uses): () => void {
  uses.count++;
  uses.lastAt = Date.now();
  let given = false;
  return () => {
    if (given) return;
    given = true;
    uses.count--;
    if (uses.count === 0) for (const tell of uses.waiting.splice(0)) tell();
  };
}

function entryOf(slug: string, file: string, inode: number | null, { version }: VoterAccess): Entry {
  const entry = entries().get(file);
  // Another voter file has been published: it is taken as soon as nobody reads the one before.
  if (entry?.open && entry.uses.count === 0 && entry.open.voterVersion !== version) dropPocket(entry.open);
  // Another file lies where the open one was: what is written into that one would be lost.
  if (entry?.open && inode !== null && entry.open.inode !== inode) dropPocket(entry.open);
  return entries().get(file) ?? addEntry(file, (uses) => openNew(slug, file, uses));
}

function addEntry(file: string, open: (uses: Uses) => Promise<OpenPocket>): Entry {
  const uses: Uses = { count: 0, lastAt: Date.now(), waiting: [] };
  const entry: Entry = { opening: open(uses), open: null, uses };
  entries().set(file, entry);
  entry.opening.then(
    (pocket) => {
      entry.open = pocket;
      tell("opened", pocket.slug, null);
    },
    () => forget(file, entry),
  );
  return entry;
}

/** Districts that were set since it was opened hold from now on. */
async function keepToDistricts(open: OpenPocket, access: VoterAccess): Promise<void> {
  if (!open.hasVoters || open.voterScope === scopeKey(access)) return;
  const connection = await open.instance.connect();
  try {
    await showVoters(connection, access.scope);
    open.voterScope = scopeKey(access);
  } finally {
    connection.closeSync();
  }
}

/** Only if nothing has taken its place meanwhile. */
function forget(file: string, entry: Entry): void {
  if (entries().get(file) === entry) entries().delete(file);
}

async function locate(slug: string, create: boolean): Promise<{ file: string; inode: number | null }> {
  if (create) await mkdir(path.dirname(pocketPath(slug)), { recursive: true });
  const file = await realPath(slug);
  if (file === null) throw notFound("That campaign");
  const there = await stat(file).catch(() => null);
  if (!there && !create) {
    throw new Refusal(
      "data_unavailable",
      "This campaign's contact database is missing. Nothing was changed. An admin can restore it from a backup.",
    );
  }
  return { file, inode: there?.ino ?? null };
}

/** Where a campaign's database lies or would lie; null where not even its folder is there. */
async function realPath(slug: string): Promise<string | null> {
  const file = pocketPath(slug);
  const dir = await realpath(path.dirname(file)).catch(() => null);
  return dir === null ? null : path.join(dir, path.basename(file));
}

/** A campaign that is being opened anew can't be used for a while; nobody waits for it for ever. */
async function soon(opening: Promise<OpenPocket>): Promise<OpenPocket> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(busy()), waitMs);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}

/** In one step without waiting, so that nobody comes in between. */
function closeLeastRecentlyUsed(): void {
  const unusedOnes = [...entries()]
    .filter(([, { open, uses }]) => open && uses.count === 0)
    .sort(([, a], [, b]) => a.uses.lastAt - b.uses.lastAt);
  for (const [file, { open }] of unusedOnes.slice(0, Math.max(0, entries().size - env.openPockets))) {
    entries().delete(file);
    if (open) closeInstance(open);
  }
}

/** Closes a campaign's database once nothing uses it, so that its file may be moved or replaced. Refuses: tenant_busy. */
export async function closePocket(slug: string): Promise<void> {
  const file = await realPath(slug);
  if (file) await closeFile(file);
}

async function closeFile(file: string): Promise<void> {
  const until = Date.now() + waitMs;
  for (;;) {
    const entry = entries().get(file);
    if (!entry) return;
    const open = await entry.opening.catch(() => null);
    if (entries().get(file) !== entry) continue;
    if (!open || entry.uses.count === 0) {
      forget(file, entry);
      if (open) closeInstance(open);
      return;
    }
    if (Date.now() > until) throw busy();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Throws away an instance that an error has made unusable, as a full disk does. The file is opened anew once nothing
 * uses the old instance any more, however long that takes; whoever asks for it meanwhile waits.
 */
export function dropPocket(pocket: OpenPocket): void {
  if (pocket.dropped) return;
  pocket.dropped = true;
  const { slug, file, uses } = pocket;
  const closed = unused(uses).then(() => closeInstance(pocket));
  if (entries().get(file)?.uses === uses)
    addEntry(file, (freshUses) => closed.then(() => openNew(slug, file, freshUses)));
}

/** Closes everything, for shutdown and tests. */
export async function closeAllPockets(): Promise<void> {
  for (const file of [...entries().keys()]) await closeFile(file);
}

const busy = () => new Refusal("tenant_busy", "This campaign is busy. Try again in a minute.");
