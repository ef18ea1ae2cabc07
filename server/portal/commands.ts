import "server-only";
import type { z } from "zod";
import { backupsCommands } from "@/server/backups/commands";
import { campaignsCommands } from "@/server/campaigns/commands";
import { contactsCommands } from "@/server/contacts/commands";
import { duplicatesCommands } from "@/server/duplicates/commands";
import { importsCommands } from "@/server/imports/commands";
import { votersCommands } from "@/server/voters/commands";

/** Every command by its words. Loaded when it is called for, so that a light one starts without the heavy ones. */
export const commands = {
  ...campaignsCommands,
  ...importsCommands,
  ...contactsCommands,
  ...duplicatesCommands,
  ...votersCommands,
  ...backupsCommands,
  jobs: async () => (await import("./commands/list-jobs")).listJobsCommand,
  "job cancel": async () => (await import("./commands/cancel-job")).cancelJobCommand,
  "job retry": async () => (await import("./commands/retry-job")).retryJobCommand,
  doctor: async () => (await import("./doctor")).doctorCommand,
} as const;

export type CommandName = keyof typeof commands;
type Loaded<N extends CommandName> = Awaited<ReturnType<(typeof commands)[N]>>;
export type CommandInput<N extends CommandName> = z.input<Loaded<N>["shape"]>;
export type CommandValue<N extends CommandName> = Awaited<ReturnType<Loaded<N>["run"]>>;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
