import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { env } from "@/server/platform/env";
import { Refusal } from "@/server/platform/refusal";
import { type Storage, sqlFor } from "./storage";

const sqlDir = () => path.join(env.rootDir, "server", "platform", "pocket", "sql");

/** The numbered files of `server/platform/pocket/sql`, oldest first. */
export const listMigrations = async (): Promise<string[]> =>
  (await readdir(sqlDir())).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();

/**
 * Brings a campaign's tables up to the newest numbered file of `server/platform/pocket/sql`, one transaction a file, then
 * a checkpoint. `before` is called first, with the oldest that is missing, unless the campaign is new. Gives the names
 * applied. Refuses data_unavailable when the file is newer than this program.
 */
export async function migratePocket(
  instance: DuckDBInstance,
  storage: Storage,
  before: (migration: string) => Promise<void>,
): Promise<string[]> {
  const connection = await instance.connect();
  try {
    await connection.run(
      `CREATE TABLE IF NOT EXISTS schema_migration
        (name VARCHAR NOT NULL, checksum VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)`,
    );
    const reader = await connection.runAndReadAll("SELECT name FROM schema_migration");
    const applied = new Set(reader.getRows().map(([name]) => String(name)));
    const names = await listMigrations();
    if ([...applied].some((name) => /^\d{4}_/.test(name) && !names.includes(name))) {
      throw new Refusal("data_unavailable", "This campaign's database was written by a newer CampaignBrain.");
    }
    const pending = names.filter((name) => !applied.has(name));
    if (pending[0] && applied.size > 0) await before(pending[0]);
    for (const name of pending) await apply(connection, storage, name, path.join(sqlDir(), name));
    if (pending.length > 0) await connection.run("CHECKPOINT");
    return pending;
  } finally {
    connection.closeSync();
  }
}

/**
 * Adds what not every storage can have, such as the person indexes. Applying it twice changes nothing. Refuses: data_unavailable where
 * this storage can't.
 */
export async function applyOptional(
  instance: DuckDBInstance,
  storage: Storage,
  name: "add_person_indexes",
): Promise<void> {
  if (!storage.indexes)
    throw new Refusal("data_unavailable", "This campaign's data lies in a storage that has no indexes.");
  const connection = await instance.connect();
  try {
    await apply(connection, storage, `optional/${name}`, path.join(sqlDir(), "optional", `${name}.sql`));
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
  }
}

async function apply(connection: DuckDBConnection, storage: Storage, name: string, file: string) {
  const sql = await readFile(file, "utf8");
  await connection.run("BEGIN TRANSACTION");
  try {
    await connection.run(sqlFor(storage, sql));
    await connection.run("INSERT INTO schema_migration VALUES ($name, $checksum, $now::TIMESTAMP)", {
      name,
      checksum: createHash("sha256").update(sql).digest("hex"),
      now: new Date().toISOString().replace("Z", ""),
    });
    await connection.run("COMMIT");
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  }
}
