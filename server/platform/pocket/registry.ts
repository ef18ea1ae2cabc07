import "server-only";
import { realpath } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { env } from "@/server/platform/env";
import { Refusal } from "@/server/platform/refusal";
import { refuseWhenClosed } from "@/server/platform/stopping";
import { forgetDataPlace, getDataFile } from "./data-place";
import { forgetSeen, type Located, locate } from "./locate";
import { closeInstance, type OpenPocket, openNew, type Uses, unused } from "./open-pocket";
import { tell } from "./options";
import { showBeside } from "./show-beside";
import { tellTrouble } from "./tell-trouble";

/** What is known of a campaign's file: its instance, or that one is on its way, and who uses it. */
interface Entry {
  opening: Promise<OpenPocket>;
  /** Null while it is being opened. */
  open: OpenPocket | null;
  uses: Uses;
}

/** The right to use an open campaign until it is released. While anyone has it the instance stays open. */
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
 * Refuses: not_found, data_unavailable (missing, out of reach, locked by another process, damaged), tenant_busy.
 */
export const leasePocket = (slug: Slug, { create = false } = {}): Promise<Lease> =>
  tellTrouble(slug, () => acquireLease(slug, create));

async function acquireLease(slug: Slug, create: boolean): Promise<Lease> {
  const located = await locate(slug, create);
  const entry = entryOf(slug, located, create);
  const release = retain(entry.uses);
  try {
    closeLeastRecentlyUsed();
    const open = await soon(entry.opening);
    if (open.slug !== slug) throw anothers();
    await showBeside(open, located);
    return { open, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens a campaign's database, or makes it, for whoever needs no more than that. Refuses: as `leasePocket`. */
export async function openPocket(slug: Slug, { create = false } = {}): Promise<void> {
  (await leasePocket(slug, { create })).release();
}

/** Keeps an instance open for a while longer. Gives the way to release it. */
export function retain(uses: Uses): () => void {
  uses.count++;
  uses.lastAt = Date.now();
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    uses.count--;
    if (uses.count === 0) for (const tell of uses.waiting.splice(0)) tell();
  };
}

function entryOf(slug: Slug, { file, inode, beside }: Located, create: boolean): Entry {
  refuseWhenClosed();
  const entry = entries().get(file);
  // Another file is there to be read beside it: it is taken as soon as nobody reads the one before.
  if (entry?.open && entry.uses.count === 0 && entry.open.shown.version !== beside.version)
    dropPocket(entry.open);
  // Another file lies where the open one was: what is written into that one would be lost.
  if (entry?.open && inode !== null && entry.open.inode !== inode) dropPocket(entry.open);
  return entries().get(file) ?? addEntry(file, (uses) => openNew(slug, file, uses, create));
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

/** Only if nothing has taken its place meanwhile. */
function forget(file: string, entry: Entry): void {
  if (entries().get(file) === entry) entries().delete(file);
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
export async function closePocket(slug: Slug): Promise<void> {
  const file = await getDataFile(slug).catch(ifRefused);
  const dir = file && (await realpath(path.dirname(file)).catch(() => null));
  if (file && dir) await closeFile(path.join(dir, path.basename(file)));
  forgetSeen(slug);
  forgetDataPlace(slug);
}

/** Data that can't be reached isn't open. */
function ifRefused(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

async function closeFile(file: string, limitMs = waitMs): Promise<void> {
  const until = Date.now() + limitMs;
  for (;;) {
    const entry = entries().get(file);
    if (!entry) return;
    const open = await entry.opening.catch(() => null);
    if (entries().get(file) !== entry) continue;
    if (!open || entry.uses.count === 0) return forgetAndClose(file, entry, open);
    if (Date.now() > until) throw busy();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function forgetAndClose(file: string, entry: Entry, open: OpenPocket | null): void {
  forget(file, entry);
  if (open) closeInstance(open);
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
    addEntry(file, (freshUses) =>
      closed.then(refuseWhenClosed).then(() => openNew(slug, file, freshUses, false)),
    );
}

/** The campaigns whose databases are open now. */
export const listOpen = (): OpenPocket[] => [...entries().values()].flatMap(({ open }) => open ?? []);

/** Closes everything side by side, for shutdown and tests. Throws when one can't be closed within `limitMs`, once the others are. */
export async function closeAllPockets(limitMs = waitMs): Promise<void> {
  const closings = [...entries().keys()].map((file) => closeFile(file, limitMs));
  for (const end of await Promise.allSettled(closings)) if (end.status === "rejected") throw end.reason;
}

const anothers = () =>
  new Refusal(
    "data_unavailable",
    "This campaign is led to another campaign's database. Nothing was changed. An admin of the agency can set it right.",
  );

const busy = () => new Refusal("tenant_busy", "This campaign is busy. Try again in a minute.");
