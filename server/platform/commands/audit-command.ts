import "server-only";
import { audited } from "@/server/platform/auth/audited";
import { type CommandAudit, commandLine } from "./command";

/** Runs a command's verb, and notes in the audit trail that it was done, refused or failed. */
export const auditCommand = <T>(
  { action, tenantSlug, subject }: CommandAudit,
  run: () => Promise<T>,
): Promise<T> =>
  audited(
    {
      actorKind: "command",
      actorId: null,
      actorName: commandLine,
      action,
      tenantSlug: tenantSlug ?? null,
      subject: subject ?? null,
    },
    run,
  );
