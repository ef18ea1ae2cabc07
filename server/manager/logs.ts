import { uuidv7 } from "@/lib/uuid";
import { manager } from "./client";

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

/** Lists the audit trail, newest first. before: the id of the last line of the page above, or null. */
export async function listLogs(filter: { tenantSlug?: string; before: string | null; limit: number }): Promise<LogEntry[]> {
  const db = await manager();
  return db.log.findMany({
    where: {
      ...(filter.tenantSlug ? { tenantSlug: filter.tenantSlug } : {}),
      ...(filter.before ? { id: { lt: filter.before } } : {}),
    },
    orderBy: { id: "desc" },
    take: filter.limit,
  });
}
