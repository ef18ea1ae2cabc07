import { cutPage, type KeyedPage, type PageKey, pageWhere } from "@/lib/platform/page-keys";
import { uuidv7 } from "@/lib/platform/uuid";
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

export interface NewLog {
  actorKind: "user" | "staff" | "token" | "system" | "command";
  actorId: string | null;
  actorName: string;
  tenantSlug?: string | null;
  action: string;
  subject?: string | null;
  details?: Record<string, unknown>;
  outcome?: "done" | "refused" | "failed";
}

/** Adds a line to the audit trail. Details hold ids and figures, never contacts' values. */
export async function writeLog({ details, ...log }: NewLog): Promise<void> {
  const db = await manager();
  await db.log.create({ data: { id: uuidv7(), ...log, details: JSON.stringify(details ?? {}) } });
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
