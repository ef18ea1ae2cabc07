import "server-only";
import { rm } from "node:fs/promises";
import type { NewRelease } from "./begin-release";
import { partPath } from "./release-path";

/** Ends a release that is whole; `nameRelease` makes it one that can be seen. */
export async function endRelease({ version, instance, connection }: NewRelease): Promise<void> {
  await connection.run("CHECKPOINT");
  connection.closeSync();
  instance.closeSync();
  await rm(`${partPath(version)}.tmp`, { recursive: true, force: true });
}
