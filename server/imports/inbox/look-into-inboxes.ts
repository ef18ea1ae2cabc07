import "server-only";
import { isDue } from "@/lib/imports/inbox";
import { listOpenInboxes, type OpenInbox, saveTaken } from "@/server/imports/store/inboxes";
import { wakeJobs } from "@/server/jobs/runner";
import { log } from "@/server/platform/log";
import { listInboxFiles } from "./inbox-files";
import { inboxName, takeFile, takeUp } from "./take-file";

const everyMs = 15_000;

/** How each file was at the last look: one that is still growing is not taken. */
const seen = new Map<string, string>();

/**
 * Looks once into the folder of every campaign that has one, and takes the lists that are due and haven't changed since the look
 * before. Gives how many were taken.
 */
export async function lookIntoInboxes(now = new Date()): Promise<number> {
  let taken = 0;
  for (const inbox of await listOpenInboxes()) {
    try {
      taken += await lookInto(inbox, now);
    } catch (error) {
      log.error({ err: error, tenant: inbox.tenantSlug }, "a campaign's inbox could not be looked into");
    }
  }
  if (taken > 0) wakeJobs();
  return taken;
}

async function lookInto({ tenantId, tenantSlug, ...inbox }: OpenInbox, now: Date): Promise<number> {
  await takeUp(tenantSlug);
  const files = await listInboxFiles(tenantSlug);
  const growing = files.filter(({ name, sizeBytes, changedAt }) => {
    const key = `${tenantSlug}/${name}`;
    const state = `${sizeBytes} ${changedAt}`;
    const same = seen.get(key) === state;
    seen.set(key, state);
    return !same;
  });
  if (!isDue(inbox.settings.takenAt, inbox.lastTakenAt, now)) return 0;
  const loader = { tenantId, tenantSlug, name: inboxName, directAboveRows: inbox.directAboveRows };
  const whole = files.filter((file) => !growing.includes(file));
  for (const { name } of whole) {
    await takeFile(loader, inbox.settings, name);
    seen.delete(`${tenantSlug}/${name}`);
  }
  // A list that was still coming when its hour struck is taken at the next look.
  if (growing.length === 0) await saveTaken(tenantId, now);
  return whole.length;
}

/** Looks again and again until the process ends. */
export function watchInboxes(): void {
  const look = () =>
    lookIntoInboxes()
      .catch((error: unknown) => log.error({ err: error }, "the inboxes could not be looked into"))
      .finally(() => setTimeout(look, everyMs).unref());
  setTimeout(look, everyMs).unref();
}
