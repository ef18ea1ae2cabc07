import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import { log } from "@/server/platform/log";
import { needsOpening } from "@/server/platform/pocket/bring-up-to-date";
import { getDataFile } from "@/server/platform/pocket/data-place";
import { openPocket } from "@/server/platform/pocket/registry";
import { isStopping } from "@/server/platform/stopping";

const sideBySide = 4;

/**
 * Opens the campaigns that need it before anybody asks for them: those to be migrated, and those that were not closed in
 * order. One that can't be opened is logged. The others are opened when they are asked for.
 */
export async function openAtBoot(slugs: readonly Slug[]): Promise<void> {
  const line = [...slugs];
  const openNext = async () => {
    for (let slug = line.shift(); slug !== undefined && !isStopping(); slug = line.shift())
      await openIfNeeded(slug);
  };
  await Promise.all(Array.from({ length: sideBySide }, openNext));
}

async function openIfNeeded(slug: Slug): Promise<void> {
  try {
    if (await needsOpening(await getDataFile(slug))) await openPocket(slug);
  } catch (error) {
    log.error({ err: error, tenant: slug }, "a campaign's database could not be opened");
  }
}
