import "server-only";
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import type { Slug } from "@/lib/platform/tenant";
import { log } from "@/server/platform/log";
import { copyBefore } from "./copy-before";
import { listMigrations, migratePocket } from "./migrate";
import type { Storage } from "./storage";

/** Beside a campaign's file: the newest migration that it had when it was last opened. */
const migratedPath = (file: string) => path.join(path.dirname(file), "migrated");

/** Migrates a campaign's file that has just been opened; a copy of it as it was is made before. Refuses: data_unavailable, disk_full. */
export async function bringUpToDate(
  slug: Slug,
  file: string,
  instance: DuckDBInstance,
  storage: Storage,
): Promise<void> {
  await migratePocket(instance, storage, (migration) => copyBefore(slug, file, migration));
  await noteMigrated(file).catch((error: unknown) =>
    log.warn({ err: error, tenant: slug }, "that a campaign is migrated could not be written down"),
  );
}

async function noteMigrated(file: string): Promise<void> {
  const newest = await newestMigration();
  if ((await readMigrated(file)) !== newest) await writeFile(migratedPath(file), newest);
}

/**
 * Whether a campaign's file should be opened before anybody asks for it: it is to be migrated, what a crash left in its log is to
 * be written back, or it isn't there, which somebody should know.
 */
export async function needsOpening(file: string): Promise<boolean> {
  const [newest, last, sizeBytes, logBytes] = await Promise.all([
    newestMigration(),
    readMigrated(file),
    sizeOf(file),
    sizeOf(`${file}.wal`),
  ]);
  return last !== newest || sizeBytes === 0 || logBytes > 0;
}

const newestMigration = async () => (await listMigrations()).at(-1) ?? "";

const readMigrated = (file: string) => readFile(migratedPath(file), "utf8").catch(() => null);

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
