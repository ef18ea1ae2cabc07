import "server-only";
import { writeLog } from "@/server/platform/manager/write-log";
import { Refusal } from "@/server/platform/refusal";
import { type CommandAudit, commandLine } from "./command";

/** Runs, and writes to the audit trail that it was done, refused or failed. */
export async function auditCommand<T>(
  { action, tenantSlug, subject }: CommandAudit,
  run: () => Promise<T>,
): Promise<T> {
  const line = {
    actorKind: "command",
    actorId: null,
    actorName: commandLine,
    action,
    tenantSlug: tenantSlug ?? null,
    subject: subject ?? null,
  } as const;
  try {
    const value = await run();
    await writeLog({ ...line, outcome: "done" });
    return value;
  } catch (error) {
    const refused = error instanceof Refusal;
    await writeLog({
      ...line,
      outcome: refused ? "refused" : "failed",
      ...(refused ? { details: { code: error.code } } : {}),
    });
    throw error;
  }
}
