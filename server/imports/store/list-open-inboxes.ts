import { InboxSettings } from "@/lib/imports/inbox";
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
