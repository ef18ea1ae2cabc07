import type { DuckDBConnection } from "@duckdb/node-api";
import { openScratch } from "@/server/platform/duckdb/open";

/** Runs work in a DuckDB of its own that can reach nothing but one folder. */
export async function withScratch<T>(
  folder: string,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await openScratch({
    memoryLimit: "512MB",
    threads: 2,
    directories: [folder],
    spillDir: folder,
  });
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
