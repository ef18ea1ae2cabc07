import "server-only";
import { countTables } from "@/server/platform/duckdb/count-tables";
import { copyManager } from "@/server/platform/manager/copy";
import { getTenant } from "@/server/platform/manager/tenants";
import { holdPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { type Backup, writeBackup } from "./manifest";
import { copyForBackup, countInChild } from "./run-child";

/** Backs up manager.db into a folder of its own in `to`, while the portal works. */
export const backUpManager = (to: string): Promise<Backup> =>
  writeBackup("manager", to, "manager.db", copyManager);

/**
 * Backs up a campaign's contacts into a folder of its own in `to`. Its writers wait for the copy, its readers don't. The
 * copy is opened and all its tables are counted. Refuses: not_found, data_unavailable, disk_full, invalid_input.
 */
export async function backUpCampaign(shortName: string, to: string, signal?: AbortSignal): Promise<Backup> {
  const { slug } = await getTenant(shortName);
  return writeBackup(slug, to, "pocket.db", async (out) => {
    const writer = { what: "A backup", by: null };
    const counts = await holdPocket(slug, writer, async (pocket, { file }) => {
      await copyForBackup(file, out, signal);
      return countTables(pocket);
    });
    const copied = await countInChild(out, signal);
    signal?.throwIfAborted();
    if (!copied || !isSame(counts, copied)) {
      throw new Refusal(
        "data_unavailable",
        `The copy of ${slug} isn't the same as the original. No backup was made.`,
      );
    }
    return counts;
  });
}

/** Whether two databases have the same tables with as many rows. */
export function isSame(a: Record<string, number>, b: Record<string, number>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
