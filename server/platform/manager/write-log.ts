import { uuidv7 } from "@/lib/platform/uuid";
import { log } from "@/server/platform/log";
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
  { details, ...line }: NewLog,
  tx?: Pick<ManagerTransaction, "log">,
): Promise<void> {
  const db = tx ?? (await manager());
  await db.log.create({ data: { id: uuidv7(), ...line, details: JSON.stringify(details ?? {}) } });
}

/**
 * Adds a line to the audit trail about what has been done already, which stays done: where the line can't be written,
 * the portal's own log has all of it.
 */
export async function noteLog(line: NewLog): Promise<void> {
  await writeLog(line).catch((error: unknown) =>
    log.error({ err: error, line: { ...line, at: new Date() } }, "the audit trail could not be written"),
  );
}
