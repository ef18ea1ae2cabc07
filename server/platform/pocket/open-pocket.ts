import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { openWhenFree } from "@/server/platform/duckdb/open-when-free";
import { readable } from "@/server/platform/duckdb/trouble";
import { env, uploadsDir } from "@/server/platform/env";
import { attachVoters, readVoterAccess, scopeKey } from "@/server/voters/store/attach-voters";
import { migratePocket } from "./migrate";

/** Who uses an instance: how many, when last, and who wants to know when nobody does any more. */
export interface Uses {
  count: number;
  lastAt: number;
  waiting: (() => void)[];
}

/** One open campaign database. */
export interface OpenPocket {
  slug: string;
  file: string;
  /** Of the file that is open, by which another one in its place is told. */
  inode: number;
  instance: DuckDBInstance;
  idle: DuckDBConnection[];
  uses: Uses;
  /** How many lists are being loaded, whether there is more memory for them, and the timer that ends that. */
  loading: number;
  loadingSince: number;
  roomy: boolean;
  givingBack: NodeJS.Timeout | undefined;
  /** Runs while searches beside a long load have made it keep to one thread. */
  makingWay: NodeJS.Timeout | undefined;
  /** Names the data as it is now: another name after every write, and after every opening. */
  state: string;
  /** The version of the voter file that its link led to when it was opened; null where it led nowhere. */
  voterVersion: string | null;
  /** Whether that file is attached: a broken one is not. */
  hasVoters: boolean;
  /** The districts that its voters are shown for. */
  voterScope: string;
  /** The end of the line of writers. */
  writers: Promise<unknown>;
  /** An error has made the instance unusable; another takes its place. */
  dropped: boolean;
}

/** Opens a campaign's file and brings it up to date. Only `registry.ts` may call this: a second instance loses rows. */
export async function openNew(slug: string, file: string, uses: Uses): Promise<OpenPocket> {
  const uploads = uploadsDir(slug);
  await mkdir(uploads, { recursive: true });
  const access = await readVoterAccess(slug);
  let attached = false;
  const options = {
    before: async (connection: DuckDBConnection) => {
      attached = await attachVoters(connection, access, slug);
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
    await migratePocket(instance);
    const { ino: inode } = await stat(file);
    return {
      slug,
      file,
      inode,
      instance,
      idle: [],
      uses,
      loading: 0,
      loadingSince: 0,
      makingWay: undefined,
      roomy: false,
      givingBack: undefined,
      state: randomUUID(),
      voterVersion: access.version,
      hasVoters: attached,
      voterScope: scopeKey(access),
      writers: Promise.resolve(),
      dropped: false,
    };
  } catch (error) {
    instance.closeSync();
    throw readable(error);
  }
}

/** Closes an instance that nobody uses any more. */
export function closeInstance(pocket: OpenPocket): void {
  clearTimeout(pocket.givingBack);
  clearTimeout(pocket.makingWay);
  for (const connection of pocket.idle.splice(0)) connection.closeSync();
  pocket.instance.closeSync();
}

/** Resolves once nobody uses an instance. */
export const unused = ({ count, waiting }: Uses): Promise<void> =>
  count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
