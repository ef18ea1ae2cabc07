import "server-only";
import { readlink } from "node:fs/promises";
import path from "node:path";
import { votersDir } from "@/server/platform/env";

/** The link that leads to the release that campaigns see. */
export const currentLink = () => path.join(votersDir(), "current.db");

/** The version that campaigns see; null before the first release. */
export async function findCurrentVersion(): Promise<string | null> {
  const target = await readlink(currentLink()).catch(() => null);
  return target === null ? null : path.basename(target, ".db");
}
