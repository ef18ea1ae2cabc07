import "server-only";
import { createClient } from "@libsql/client";
import { managerPath } from "@/server/platform/env";
import { Refusal } from "@/server/platform/refusal";
import { manager } from "./client";
import { migrateManager } from "./migrate";

/**
 * Copies manager.db, as it is at one moment, into a new file while others write. The copy is checked by SQLite itself.
 * Gives the rows of its tables. Refuses: data_unavailable (damaged), disk_full.
 */
export async function copyManager(out: string): Promise<Record<string, number>> {
  await manager();
  const live = createClient({ url: `file:${managerPath()}` });
  try {
    await live.execute("PRAGMA busy_timeout = 10000");
    await live.execute({ sql: "VACUUM INTO ?", args: [out] });
  } catch (error) {
    if (/full/i.test(String(error))) throw new Refusal("disk_full", "The disk is full. No backup was made.");
    throw error;
  } finally {
    live.close();
  }
  return countManagerFile(out);
}

/** Checks a manager.db that nothing has open, and counts its tables. Refuses: data_unavailable. */
export async function countManagerFile(file: string): Promise<Record<string, number>> {
  const copy = createClient({ url: `file:${file}` });
  try {
    const check = await copy.execute("PRAGMA integrity_check");
    if (String(check.rows[0]?.[0]) !== "ok") throw new Error("damaged");
    const tables = await copy.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    const counts: Record<string, number> = {};
    for (const row of tables.rows) {
      const name = String(row.name);
      const counted = await copy.execute(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`);
      counts[name] = Number(counted.rows[0]?.[0]);
    }
    return counts;
  } catch {
    throw new Refusal("data_unavailable", `“${file}” is not a manager database, or it is damaged.`);
  } finally {
    copy.close();
  }
}

/** Brings a manager.db that nothing has open up to date. */
export async function migrateManagerFile(file: string): Promise<void> {
  const copy = createClient({ url: `file:${file}` });
  try {
    await migrateManager(copy);
  } finally {
    copy.close();
  }
}
