import "server-only";
import { lstat, readdir, readlink, rm } from "node:fs/promises";
import path from "node:path";
import type { Slug } from "@/lib/platform/tenant";
import { voterLink, votersDir } from "@/server/platform/env";
import { currentLink, findCurrentVersion } from "./find-current-version";
import { releasePath } from "./release-path";

/** Removes releases that no campaign's link leads to, but for the current one and the one before it. Gives their versions. */
export async function pruneReleases(slugs: readonly Slug[]): Promise<string[]> {
  const used = new Set<string>();
  for (const slug of slugs) {
    const there = await lstat(voterLink(slug)).catch(() => null);
    if (there?.isSymbolicLink()) used.add(path.basename(await readlink(voterLink(slug)), ".db"));
  }
  const versions = (await readdir(votersDir()).catch(() => []))
    .filter((name) => name.endsWith(".db") && name !== path.basename(currentLink()))
    .map((name) => name.slice(0, -".db".length))
    .toSorted();
  const current = await findCurrentVersion();
  const before = versions.filter((version) => version !== current).at(-1);
  const old = versions.filter((version) => version !== current && version !== before && !used.has(version));
  for (const version of old) await rm(releasePath(version), { force: true });
  return old;
}
