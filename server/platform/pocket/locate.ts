import "server-only";
import { mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { notFound, Refusal } from "@/server/platform/refusal";
import { type DataPlace, getDataPlace } from "./data-place";
import { type Beside, pocketOptions } from "./options";

/** What lies where a campaign's data is, and beside it, as it was looked at. */
export interface Located {
  /** Its real path. */
  file: string;
  /** Of the file, by which another one in its place is told; null where there is none yet. */
  inode: number | null;
  place: DataPlace;
  beside: Beside;
  /** Of two looks the one that began later has the greater number. */
  look: number;
}

/** What was seen, in which folder as it was then (`stamp`), and when. */
interface Seen {
  located: Located;
  stamp: string;
  at: number;
  /** Whether the folder had been left alone for so long that its next change is sure to be told by its time. */
  settled: boolean;
}

const key = Symbol.for("campaignbrain.pockets.seen");
type Holder = { [key]?: { looks: number; seen: Map<string, Seen> } };
/** File systems tell times no finer than this, at worst. */
const settledMs = 2_000;
/** A file that is changed in its place, as an editor may, leaves the folder's time alone: it is noticed by then. */
const lookAgainMs = 1_000;

function memory() {
  const holder = globalThis as Holder;
  holder[key] ??= { looks: 0, seen: new Map() };
  return holder[key];
}

/**
 * Looks for a campaign's file and what it reads beside it. Costs one call of the file system: a file that is made, replaced or led
 * elsewhere, by whichever process, changes the time of the folder that they lie in, and only then all is looked at anew.
 * Refuses: not_found, data_unavailable (missing, out of reach).
 */
export async function locate(slug: Slug, create: boolean): Promise<Located> {
  const place = await getDataPlace(slug);
  const dir = path.dirname(place.file);
  if (create) await mkdir(dir, { recursive: true });
  const now = Date.now();
  const folder = await stat(dir, { bigint: true }).catch(() => null);
  if (folder === null) throw notFound("That campaign");
  const stamp = `${folder.dev}:${folder.ino}:${folder.mtimeNs}`;
  const seen = memory().seen.get(slug);
  const holds = seen?.settled && seen.stamp === stamp && now - seen.at < lookAgainMs;
  const located = holds ? seen.located : await lookAnew(slug, place);
  if (!holds) {
    const settled = now - Number(folder.mtimeMs) > settledMs;
    memory().seen.set(slug, { located, stamp, at: now, settled });
  }
  if (located.inode === null && !create) throw missing();
  return located;
}

async function lookAnew(slug: Slug, place: DataPlace): Promise<Located> {
  const look = ++memory().looks;
  const dir = await realpath(path.dirname(place.file)).catch(() => null);
  if (dir === null) throw notFound("That campaign");
  const file = path.join(dir, path.basename(place.file));
  const [there, beside] = await Promise.all([stat(file).catch(() => null), pocketOptions().beside(slug)]);
  return { file, inode: there?.ino ?? null, place, beside, look };
}

/** Has everything looked at anew when a campaign is next asked for. */
export const forgetSeen = (slug: Slug) => void memory().seen.delete(slug);

const missing = () =>
  new Refusal(
    "data_unavailable",
    "This campaign's contact database is missing. Nothing was changed. An admin can restore it from a backup.",
  );
