import { cutPage, type KeyedPage, type PageKey, pageWhere } from "@/lib/platform/page-keys";
import { manager } from "@/server/platform/manager/client";

export interface LogEntry {
  id: string;
  at: Date;
  actorKind: string;
  actorName: string;
  tenantSlug: string | null;
  action: string;
  subject: string | null;
  details: string;
  outcome: string;
}

/** Lists the audit trail of all campaigns, or of one, newest first, a page at a time. */
export async function listLogs(filter: {
  tenantSlug?: string | undefined;
  key: PageKey;
  limit: number;
}): Promise<KeyedPage<LogEntry>> {
  const { where, orderBy } = pageWhere(filter.key);
  const db = await manager();
  const rows = await db.log.findMany({
    where: { ...where, ...(filter.tenantSlug === undefined ? {} : { tenantSlug: filter.tenantSlug }) },
    orderBy,
    take: filter.limit + 1,
  });
  return cutPage(rows, filter.limit, filter.key);
}
