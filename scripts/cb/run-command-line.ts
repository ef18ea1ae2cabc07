import { Refusal } from "@/server/platform/refusal";
import type { CommandName, CommandValue } from "@/server/portal/commands";
import { parseCommandLine, UsageError } from "./parse-command-line";
import { verbs } from "./verbs";

export interface Printed {
  stdout: string;
  stderr: string;
  /** 0 done, 1 refused (or something is wrong), 2 not understood. */
  code: number;
}

/** Runs one command line: in the portal that runs on this data directory, else in this process. Never throws. */
export async function runCommandLine(argv: readonly string[]): Promise<Printed> {
  try {
    const parsed = parseCommandLine(argv);
    if ("help" in parsed) return { stdout: parsed.help, stderr: "", code: 0 };
    const value = (await carryOut(parsed.command, parsed.input)) as CommandValue<CommandName>;
    const verb = verbs[parsed.command];
    const stdout = parsed.json ? JSON.stringify(value) : verb.show(value);
    return { stdout: `${stdout.trimEnd()}\n`, stderr: "", code: verb.isFine(value) ? 0 : 1 };
  } catch (error) {
    return { stdout: "", stderr: `${inWords(error)}\n`, code: error instanceof UsageError ? 2 : 1 };
  }
}

async function carryOut(command: CommandName, input: unknown): Promise<unknown> {
  if (verbs[command].alone) return (await import("@/server/portal/run-command")).runCommand(command, input);
  const { findPortal } = await import("@/server/platform/commands/portal-file");
  const portal = await findPortal();
  if (portal) {
    const { handToPortal } = await import("@/server/portal/hand-to-portal");
    const result = await handToPortal(portal, command, input);
    if (result?.ok) return result.value;
    if (result) throw new HandedBack(result.message);
  }
  const { runAlone } = await import("@/server/portal/run-alone");
  return runAlone(command, input);
}

/** What the portal said of a command that it refused or could not carry out. */
class HandedBack extends Error {}

function inWords(error: unknown): string {
  if (process.env.CB_DEBUG === "1")
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof UsageError || error instanceof Refusal || error instanceof HandedBack)
    return error.message;
  if ((error as NodeJS.ErrnoException | null)?.code === "ENOSPC")
    return "The disk is full. Nothing was changed.";
  return "Something went wrong on our side. Nothing was half-done. Set CB_DEBUG=1 to see more.";
}
