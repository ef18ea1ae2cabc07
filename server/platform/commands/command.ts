import "server-only";
import type { z } from "zod";

/** What the audit trail keeps of a command that changes something. */
export interface CommandAudit {
  action: string;
  tenantSlug?: string;
  subject?: string;
}

/** One verb of the command line: what it needs, what it does, and what the audit trail says of it. */
export interface Command<S extends z.ZodType, T> {
  shape: S;
  run: (input: z.output<S>) => Promise<T>;
  /** Absent where nothing is changed. */
  audit?: (input: z.output<S>) => CommandAudit;
}

/** Ties a verb to the shape of its input, so that the table of commands knows both. */
export const command = <S extends z.ZodType, T>(made: Command<S, T>): Command<S, T> => made;

/** Who the audit trail and an import's history say it was. */
export const commandLine = "Command line";
