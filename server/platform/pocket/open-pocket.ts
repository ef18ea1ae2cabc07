import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Slug } from "@/lib/platform/tenant";
import { openWhenFree } from "@/server/platform/duckdb/open-when-free";
import { readable } from "@/server/platform/duckdb/trouble";
import { env, uploadsDir } from "@/server/platform/env";
import { bringUpToDate } from "./bring-up-to-date";
import { locate } from "./locate";
import type { Storage } from "./storage";
import { type Line, newLine } from "./turns";

/** Who uses an instance: how many, when last, and who wants to know when nobody does any more. */
export interface Uses {
  count: number;
  lastAt: number;
  waiting: (() => void)[];
}

/** What an instance shows beside the campaign's data. */
interface Shown {
  /** Whether anything is attached: a broken file is not. */
  attached: boolean;
  /** The version of the file when the instance was opened; null where there was none. */
  version: string | null;
  key: string;
  /** The number of the look that saw it so. */
  look: number;
  /** The end of the line of those who change it. */
  last: Promise<unknown>;
}

/** One open campaign database. */
export interface OpenPocket {
  slug: Slug;
  file: string;
  storage: Storage;
  /** Of the file that is open, by which another one in its place is told. */
  inode: number;
  instance: DuckDBInstance;
  idle: DuckDBConnection[];
  /** Ways to interrupt what is being done with it. */
  running: Set<() => void>;
  uses: Uses;
  /** How many lists are being loaded, whether there is more memory for them, and the timer that ends that. */
  loading: number;
  loadingSince: number;
  isMemoryRaised: boolean;
  restoring: NodeJS.Timeout | undefined;
  /** Runs while searches beside a long load have made it keep to one thread. */
  yielding: NodeJS.Timeout | undefined;
  /** Names the data as it is now: another name after every write, and after every opening. */
  state: string;
  /** The same for what heavy writes leave: single writes don't change it. */
  heavyState: string;
  shown: Shown;
  line: Line;
  /** An error has made the instance unusable; another takes its place. */
  dropped: boolean;
}

/** Opens a campaign's file and brings it up to date. Only `registry.ts` may call this: a second instance loses rows. */
export async function openNew(slug: Slug, file: string, uses: Uses, create: boolean): Promise<OpenPocket> {
  const uploads = uploadsDir(slug);
  await mkdir(uploads, { recursive: true });
  const { place, beside, look } = await locate(slug, create);
  let attached = false;
  const options = {
    before: async (connection: DuckDBConnection) => {
      attached = await beside.attach(connection);
    },
    memoryLimit: env.pocketMemory,
    threads: env.threads,
    directories: [uploads],
    spillDir: `${file}.tmp`,
  };
  const instance = await openWhenFree(file, options);
  try {
    // Whoever holds the file is the only one who spills here: what lies there a stop of the server has left.
    await rm(options.spillDir, { recursive: true, force: true });
    await bringUpToDate(slug, file, instance, place.storage);
    const { ino: inode } = await stat(file);
    return {
      slug,
      file,
      storage: place.storage,
      inode,
      instance,
      idle: [],
      running: new Set(),
      uses,
      loading: 0,
      loadingSince: 0,
      yielding: undefined,
      isMemoryRaised: false,
      restoring: undefined,
      state: randomUUID(),
      heavyState: randomUUID(),
      shown: { attached, version: beside.version, key: beside.key, look, last: Promise.resolve() },
      line: newLine(),
      dropped: false,
    };
  } catch (error) {
    instance.closeSync();
    throw readable(error);
  }
}

/** Closes an instance that nobody uses any more. */
export function closeInstance(pocket: OpenPocket): void {
  clearTimeout(pocket.restoring);
  clearTimeout(pocket.yielding);
  for (const connection of pocket.idle.splice(0)) connection.closeSync();
  pocket.instance.closeSync();
}

/** Resolves once nobody uses an instance. */
export const unused = ({ count, waiting }: Uses): Promise<void> =>
  count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
