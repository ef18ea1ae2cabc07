import "server-only";
import { env } from "@/server/platform/env";

/** What the storage of a campaign's data can do beyond plain tables. SQL that needs any of it asks first. */
export interface Storage {
  /** A column may say how it is compressed. */
  compression: boolean;
  indexes: boolean;
  /** Rows have a number by which they are found again within a statement. */
  rowid: boolean;
}

const kinds = {
  file: { compression: true, indexes: true, rowid: true },
  lake: { compression: false, indexes: false, rowid: false },
} satisfies Record<string, Storage>;

/** What a file of DuckDB can do; in a process whose CB_STORAGE_PROFILE is "lake" no more than a lake of Parquet files. */
export const fileStorage = (): Storage => kinds[env.storageProfile];

const marked = /\/\*if (\w+)\*\/[\s\S]*?\/\*end\*\//g;

/**
 * The SQL of a migration without what a storage can't do: what stands between the comments "if <capability>" and "end". Throws where a
 * mark names no capability.
 */
export function sqlFor(storage: Storage, sql: string): string {
  return sql.replaceAll(marked, (part, capability: string) => {
    if (!(capability in storage)) throw new Error(`No storage is known to have “${capability}” or not.`);
    return storage[capability as keyof Storage] ? part : "";
  });
}
