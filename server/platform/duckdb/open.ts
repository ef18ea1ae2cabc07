import "server-only";
import { realpath } from "node:fs/promises";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** How an instance of DuckDB is opened: its resources, and the only folder that it may read and write. */
export interface OpenOptions {
  memoryLimit: string;
  threads: number;
  /** Absolute folders whose files SQL may name; none means no file at all. */
  directories: readonly string[];
  /** Where it spills. Its own: two instances that share one overwrite each other's files. */
  spillDir: string;
  /** For a copy that must stay as it is. */
  readOnly?: boolean;
  /** Runs before the jail is closed, for what can't be reached from within. */
  before?: (connection: DuckDBConnection) => Promise<void>;
}

/**
 * Opens a DuckDB file that exists, or is made by this call, and jails it: no extensions, no network, no files
 * outside `directories`. The order matters: after the last SET nothing can be widened again.
 * For a campaign's own file only `open-when-free.ts` calls this, for the registry: two instances on one file lose data.
 */
export async function openFile(file: string, options: OpenOptions): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(file, {
    memory_limit: options.memoryLimit,
    threads: String(options.threads),
    preserve_insertion_order: "false",
    ...(options.readOnly ? { access_mode: "READ_ONLY" } : {}),
  });
  try {
    await jail(instance, options);
    return instance;
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

/** A DuckDB in memory for reading files, jailed like the others. Order of rows is kept. */
export async function openScratch(options: OpenOptions): Promise<DuckDBInstance> {
  const instance = await openFile(":memory:", options);
  const connection = await instance.connect();
  await connection.run("SET preserve_insertion_order = true");
  connection.closeSync();
  return instance;
}

async function jail(instance: DuckDBInstance, { directories, spillDir, before }: OpenOptions) {
  const connection = await instance.connect();
  try {
    await before?.(connection);
    const folders = await Promise.all(directories.map(async (dir) => `${await realpath(dir)}${path.sep}`));
    const list = folders.map((folder) => `'${folder.replaceAll("'", "''")}'`).join(", ");
    const settings = [
      // A page of contacts is fetched by up to 51 places: only what holds them is read.
      "dynamic_or_filter_threshold = 200",
      // A search beside an import gets its turn of each thread.
      "scheduler_process_partial = true",
      "autoinstall_known_extensions = false",
      "autoload_known_extensions = false",
      "allow_community_extensions = false",
      `temp_directory = '${spillDir.replaceAll("'", "''")}'`,
      `allowed_directories = [${list}]`,
      "enable_external_access = false",
      "allowed_configs = ['preserve_insertion_order', 'memory_limit', 'threads', 'checkpoint_threshold', 'enable_progress_bar', 'enable_progress_bar_print', 'progress_bar_time']",
      "lock_configuration = true",
    ];
    for (const setting of settings) await connection.run(`SET ${setting}`);
  } finally {
    connection.closeSync();
  }
}
