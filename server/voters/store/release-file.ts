import "server-only";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { openFile } from "@/server/platform/duckdb/open";
import { env, votersDir } from "@/server/platform/env";

/** A release of the voter file while it is written: its own database, which nobody else knows of yet. */
export interface NewRelease {
  version: string;
  connection: DuckDBConnection;
  instance: DuckDBInstance;
}

export const releasePath = (version: string) => path.join(votersDir(), `${version}.db`);
const partPath = (version: string) => `${releasePath(version)}.part`;

/** Begins a release. `directories`: where the staged files lie. Nothing that was published before is touched. */
export async function beginRelease(version: string, directories: readonly string[]): Promise<NewRelease> {
  await mkdir(votersDir(), { recursive: true });
  const instance = await openFile(partPath(version), {
    memoryLimit: "640MB",
    threads: env.threads,
    directories,
    spillDir: `${partPath(version)}.tmp`,
  });
  return { version, instance, connection: await instance.connect() };
}

/** Ends a release that is whole; `nameRelease` makes it one that can be seen. */
export async function endRelease({ version, instance, connection }: NewRelease): Promise<void> {
  await connection.run("CHECKPOINT");
  connection.closeSync();
  instance.closeSync();
  await rm(`${partPath(version)}.tmp`, { recursive: true, force: true });
}

/** Gives a release that has ended the name under which it can be published; nothing where it has it already. */
export async function nameRelease(version: string): Promise<void> {
  await rename(partPath(version), releasePath(version)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await access(releasePath(version));
  });
}

/** Throws a release away that came to nothing. */
export async function dropRelease({ version, instance, connection }: NewRelease): Promise<void> {
  connection.closeSync();
  instance.closeSync();
  for (const end of ["", ".wal", ".tmp"])
    await rm(`${partPath(version)}${end}`, { recursive: true, force: true });
}

/** What a load writes beside the releases, and removes. */
export const leftovers = /\.(part|part\.wal|part\.tmp|staging)$/u;

/** Removes what a load left that the server's end cut off. Only while no other load is running. */
export async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(votersDir()).catch(() => []))
    if (leftovers.test(name)) await rm(path.join(votersDir(), name), { recursive: true, force: true });
}
