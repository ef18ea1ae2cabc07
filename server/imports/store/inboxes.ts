import { closedInbox, InboxSettings } from "@/lib/imports/inbox";
import { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";

/** A campaign whose folder is looked into. */
export interface OpenInbox {
  tenantId: string;
  tenantSlug: Slug;
  directAboveRows: number;
  settings: InboxSettings;
  lastTakenAt: Date | null;
}

/** How a campaign's folder is set up. */
export async function getInbox(tenantId: string): Promise<InboxSettings> {
  const row = await (await manager()).inbox.findUnique({ where: { tenantId } });
  return row ? InboxSettings.parse(row) : closedInbox;
}

/** Sets a campaign's folder up. Lists that are to be ingested at a time of day first are when that comes. */
export async function saveInbox(tenantId: string, settings: InboxSettings, by: string): Promise<void> {
  const data = { ...settings, updatedBy: by, lastTakenAt: new Date() };
  await (await manager()).inbox.upsert({ where: { tenantId }, create: { tenantId, ...data }, update: data });
}

/** Lists the campaigns whose folder is looked into; one that is suspended or archived is not. */
export async function listOpenInboxes(): Promise<OpenInbox[]> {
  const rows = await (await manager()).inbox.findMany({
    where: { enabled: true, tenant: { status: "active" } },
    include: { tenant: { select: { slug: true, config: { select: { directAboveRows: true } } } } },
    orderBy: { tenantId: "asc" },
  });
  return rows.map((row) => ({
    tenantId: row.tenantId,
    tenantSlug: Slug.parse(row.tenant.slug),
    directAboveRows: row.tenant.config?.directAboveRows ?? 10_000,
    settings: InboxSettings.parse(row),
    lastTakenAt: row.lastTakenAt,
  }));
}

/** Notes when a campaign's lists were last ingested. */
export async function saveIngestion(tenantId: string, at: Date): Promise<void> {
  await (await manager()).inbox.update({ where: { tenantId }, data: { lastTakenAt: at } });
}
