import "server-only";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { votersDir } from "@/server/platform/env";

/** What a load writes beside the releases, and removes. */
export const leftovers = /\.(part|part\.wal|part\.tmp|staging)$/u;

/** Removes what a load left that the server's end cut off. Only while no other load is running. */
export async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(votersDir()).catch(() => []))
    if (leftovers.test(name)) await rm(path.join(votersDir(), name), { recursive: true, force: true });
}
