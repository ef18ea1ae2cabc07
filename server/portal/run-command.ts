import "server-only";
import type { z } from "zod";
import type { Command } from "@/server/platform/commands/command";
import { Refusal } from "@/server/platform/refusal";
import { commands, isCommandName } from "./commands";

/**
 * Runs a command by its name, in the portal or in a process of its own, and writes its audit line.
 * Refuses: not_found (no such command), invalid_input, and whatever the verb refuses.
 */
export async function runCommand(name: string, input: unknown): Promise<unknown> {
  if (!isCommandName(name)) throw new Refusal("not_found", `There is no command “${name}”.`);
  const command = (await commands[name]()) as unknown as Command<z.ZodType, unknown>;
  const parsed = command.shape.safeParse(input);
  if (!parsed.success) throw new Refusal("invalid_input", inWords(parsed.error));
  const audit = command.audit?.(parsed.data);
  if (!audit) return command.run(parsed.data);
  // The audit trail brings manager.db with it, which a command like inspect must do without.
  const { auditCommand } = await import("@/server/platform/commands/audit-command");
  return auditCommand(audit, () => command.run(parsed.data));
}

function inWords(error: z.ZodError): string {
  const [issue] = error.issues;
  const where = issue?.path.join(".");
  return where ? `${where}: ${issue?.message}` : (issue?.message ?? "Something is missing.");
}
