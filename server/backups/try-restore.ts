import "server-only";
import path from "node:path";
import { z } from "zod";
import { withTempFolder } from "@/server/platform/files/temp-folder";
import { countManagerFile, migrateManagerFile } from "@/server/platform/manager/copy";
import { Refusal } from "@/server/platform/refusal";
import { isSame } from "./back-up";
import { Manifest, readBackup } from "./manifest";
import { copyForBackup, countInChild, migrateInChild } from "./run-child";

/** What a backup held when it was put back for trial. */
export const TriedRestore = Manifest.pick({ what: true, takenAt: true, tables: true }).extend({
  /** The backup's folder. */
  dir: z.string(),
  ms: z.number(),
});
export type TriedRestore = z.infer<typeof TriedRestore>;

/**
 * Puts a backup back where nobody sees it: its bytes are compared with the manifest, a copy is brought up to date as the
 * portal would, and its tables are counted. Nothing of the portal is changed. Refuses: not_found, conflict (a backup of something else),
 * file_refused (it can't be put back), disk_full.
 */
export async function tryRestore(what: string, from: string, signal?: AbortSignal): Promise<TriedRestore> {
  const startedAt = performance.now();
  const { takenAt, tables, dir, file } = await readBackup(what, from);
  await withTempFolder(async (folder) => {
    const copy = path.join(folder, file);
    await copyForBackup(path.join(dir, file), copy, signal);
    const isWhole = await (what === "manager" ? isManager(copy, tables) : isCampaign(copy, tables, signal));
    signal?.throwIfAborted();
    if (!isWhole)
      throw new Refusal(
        "file_refused",
        `The backup in “${dir}” can't be put back: it doesn't hold what it says.`,
      );
  });
  return { what, takenAt, tables, dir, ms: Math.round(performance.now() - startedAt) };
}

async function isCampaign(copy: string, tables: Manifest["tables"], signal?: AbortSignal): Promise<boolean> {
  const counts = await countInChild(copy, signal);
  if (!counts || !isSame(counts, tables)) return false;
  const migrated = await migrateInChild(copy, signal);
  return migrated !== null && migrated.person === tables.person;
}

async function isManager(copy: string, tables: Manifest["tables"]): Promise<boolean> {
  if (!isSame(await countManagerFile(copy), tables)) return false;
  await migrateManagerFile(copy);
  return true;
}
