import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Client } from "@libsql/client";
import { env } from "@/server/platform/env";

const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

/**
 * Applies the SQL migrations of `prisma/migrations` that manager.db doesn't have yet, each in a transaction.
 * Keeps Prisma's own `_prisma_migrations` table (its engine can't be downloaded everywhere). Gives the names applied.
 */
export async function migrateManager(sqlite: Client): Promise<string[]> {
  await sqlite.execute(bookkeeping);
  const known = await sqlite.execute('SELECT "migration_name", "checksum" FROM "_prisma_migrations"');
  const applied = new Map(known.rows.map((row) => [String(row.migration_name), String(row.checksum)]));
  const done: string[] = [];
  for (const migration of await listMigrations()) {
    const before = applied.get(migration.name);
    if (before === undefined) {
      await applyMigration(sqlite, migration);
      done.push(migration.name);
    } else if (before !== migration.checksum) {
      throw new Error(`Migration ${migration.name} was changed after it had been applied.`);
    }
  }
  return done;
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

async function listMigrations(): Promise<Migration[]> {
  const dir = path.join(env.rootDir, "prisma", "migrations");
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyMigration(sqlite: Client, { name, sql, checksum }: Migration) {
  const statements = sql.split(/;\s*$/mu).filter((statement) => statement.trim() !== "");
  await sqlite.batch(
    [
      ...statements,
      {
        sql: `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at",
              "applied_steps_count")
              VALUES (?, ?, ?, current_timestamp, 1)`,
        args: [randomUUID(), checksum, name],
      },
    ],
    "write",
  );
}
