import "server-only";
import type { z } from "zod";
import { writeLog } from "@/server/manager/logs";
import { Refusal } from "@/server/refusal";
import type { Command, CommandAudit } from "./command";
import { commandLine } from "./command";
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
  return audit ? audited(audit, () => command.run(parsed.data)) : command.run(parsed.data);
}

function inWords(error: z.ZodError): string {
  const [issue] = error.issues;
  const where = issue?.path.join(".");
  return where ? `${where}: ${issue?.message}` : (issue?.message ?? "Something is missing.");
}

async function audited<T>({ action, tenantSlug, subject }: CommandAudit, run: () => Promise<T>): Promise<T> {
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
    await writeLog({ ...line, outcome: refused ? "refused" : "failed", ...(refused ? { details: { code: error.code } } : {}) });
    throw error;
  }
}
