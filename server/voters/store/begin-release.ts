import "server-only";
import { mkdir } from "node:fs/promises";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { openFile } from "@/server/platform/duckdb/open";
import { env, votersDir } from "@/server/platform/env";
import { partPath } from "./release-path";

/** A release of the voter file while it is written: its own database, which nobody else knows of yet. */
export interface NewRelease {
  version: string;
  connection: DuckDBConnection;
  instance: DuckDBInstance;
}

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
