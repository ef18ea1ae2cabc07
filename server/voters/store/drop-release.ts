import "server-only";
import { rm } from "node:fs/promises";
import type { NewRelease } from "./begin-release";
import { partPath } from "./release-path";

/** Throws a release away that came to nothing. */
export async function dropRelease({ version, instance, connection }: NewRelease): Promise<void> {
  connection.closeSync();
  instance.closeSync();
  for (const end of ["", ".wal", ".tmp"])
    await rm(`${partPath(version)}${end}`, { recursive: true, force: true });
}
