import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";

interface ScratchOptions {
  memoryLimit: string;
  threads: number;
  /** The folders that statements may read and write. */
  directories: readonly string[];
}

/** A DuckDB in memory that can reach nothing but the given folders. Close it. */
export async function openScratch({ memoryLimit, threads, directories }: ScratchOptions) {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: memoryLimit,
    threads: String(threads),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  });
  const connection = await instance.connect();
  const list = directories.map((directory) => quoteText(`${directory}/`)).join(", ");
  await connection.run(`SET allowed_directories = [${list}]`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

export type Scratch = DuckDBConnection;

/** A text as an SQL literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
