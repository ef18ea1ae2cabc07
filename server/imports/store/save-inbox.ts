import type { InboxSettings } from "@/lib/imports/inbox";
import { manager } from "@/server/platform/manager/client";

/** Sets a campaign's folder up. Lists that are to be ingested at a time of day first are when that comes. */
export async function saveInbox(tenantId: string, settings: InboxSettings, by: string): Promise<void> {
  const data = { ...settings, updatedBy: by, lastTakenAt: new Date() };
  await (await manager()).inbox.upsert({ where: { tenantId }, create: { tenantId, ...data }, update: data });
}
