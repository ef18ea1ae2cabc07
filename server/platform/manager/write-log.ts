import { uuidv7 } from "@/lib/platform/uuid";
import { manager } from "./client";
import type { ManagerTransaction } from "./transaction";

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

/**
 * Adds a line to the audit trail, in `tx` where that is given. Details hold ids and figures, never contacts' values.
 */
export async function writeLog(
  { details, ...log }: NewLog,
  tx?: Pick<ManagerTransaction, "log">,
): Promise<void> {
  const db = tx ?? (await manager());
  await db.log.create({ data: { id: uuidv7(), ...log, details: JSON.stringify(details ?? {}) } });
}
