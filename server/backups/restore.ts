import "server-only";
import path from "node:path";
import { workingStates } from "@/lib/imports/import-job";
import type { Slug } from "@/lib/platform/tenant";
import { listImports } from "@/server/imports/store/list-imports";
import { findPortal } from "@/server/platform/commands/portal-file";
import { inUseElsewhere } from "@/server/platform/duckdb/open-when-free";
import { managerPath } from "@/server/platform/env";
import { closeManager, manager } from "@/server/platform/manager/client";
import { countManagerFile } from "@/server/platform/manager/copy";
import { getTenant } from "@/server/platform/manager/tenants";
import { getDataFile } from "@/server/platform/pocket/data-place";
import { closePocket, openPocket } from "@/server/platform/pocket/registry";
import { Refusal } from "@/server/platform/refusal";
import { isSame } from "./back-up";
import { type Backup, readBackup } from "./manifest";
import { putInPlace } from "./put-in-place";
import { countInChild } from "./run-child";

export interface Restored {
  backup: Backup;
  /** The file that was replaced, where it is now; null when there was none. */
  keptAs: string | null;
}

/**
 * Puts a campaign's backup back, also where its database is damaged or missing. Refuses: not_found, conflict (a backup of
 * something else), file_refused (a damaged backup), tenant_busy, data_unavailable (held by another program).
 */
export async function restoreCampaign(shortName: string, from: string): Promise<Restored> {
  const { slug } = await getTenant(shortName);
  const backup = await readBackup(slug, from);
  const file = path.join(backup.dir, backup.file);
  const counts = await countInChild(file);
  if (!counts || !isSame(counts, backup.tables)) throw damaged(backup);
  const [working] = await listImports({ tenantSlug: slug, states: workingStates, limit: 1 });
  if (working)
    throw new Refusal(
      "tenant_busy",
      `${working.fileName} is being imported into this campaign. Wait for it, or cancel it.`,
    );
  await requireOurs(slug);
  const keptAs = await putInPlace({
    from: file,
    to: await getDataFile(slug),
    beside: [".wal"],
    close: () => closePocket(slug),
    check: () => openPocket(slug),
  });
  return { backup, keptAs };
}

/** A file that another process holds must not be moved away under it. One that can't be opened at all may be. */
async function requireOurs(slug: Slug) {
  try {
    await openPocket(slug);
  } catch (error) {
    if (error instanceof Refusal && error.message === inUseElsewhere) throw error;
  }
}

/** Puts a backup of manager.db back. Refuses: conflict (a portal is running), not_found, file_refused. */
export async function restoreManager(from: string): Promise<Restored> {
  if (await findPortal()) {
    throw new Refusal(
      "conflict",
      "The portal is running on this data directory. Stop it, then restore the manager's database.",
    );
  }
  const backup = await readBackup("manager", from);
  const file = path.join(backup.dir, backup.file);
  if (!isSame(await countManagerFile(file), backup.tables)) throw damaged(backup);
  const keptAs = await putInPlace({
    from: file,
    to: managerPath(),
    beside: ["-wal", "-shm"],
    close: closeManager,
    check: async () => void (await manager()),
  });
  return { backup, keptAs };
}

const damaged = ({ dir }: Backup) =>
  new Refusal("file_refused", `The backup in “${dir}” doesn't hold what its manifest says.`);
