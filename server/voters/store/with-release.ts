import "server-only";
import { openFile } from "@/server/platform/duckdb/open";
import { env } from "@/server/platform/env";
import { releasePath } from "./release-path";

/** Reads a release by itself. */
export async function withRelease<T>(
  version: string,
  work: (connected: {
    connection: Awaited<ReturnType<Awaited<ReturnType<typeof openFile>>["connect"]>>;
  }) => Promise<T>,
): Promise<T> {
  const instance = await openFile(releasePath(version), {
    memoryLimit: "512MB",
    threads: env.threads,
    directories: [],
    spillDir: `${releasePath(version)}.read`,
    readOnly: true,
  });
  const connection = await instance.connect();
  try {
    return await work({ connection });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
