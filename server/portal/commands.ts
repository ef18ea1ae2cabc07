import "server-only";
import type { z } from "zod";

/** Every command by its words. Loaded when it is called for, so that a light one starts without the heavy ones. */
export const commands = {
  "tenant create": async () =>
    (await import("@/server/campaigns/commands/create-campaign")).createCampaignCommand,
  "tenant list": async () =>
    (await import("@/server/campaigns/commands/list-campaigns")).listCampaignsCommand,
  inspect: async () => (await import("@/server/imports/commands/inspect-files")).inspectFilesCommand,
  import: async () => (await import("@/server/imports/commands/import-file")).importFileCommand,
  undo: async () => (await import("@/server/imports/commands/undo-import")).undoImportCommand,
  export: async () => (await import("@/server/contacts/commands/export-contacts")).exportContactsCommand,
  search: async () => (await import("@/server/contacts/commands/search-contacts")).searchContactsCommand,
  dedupe: async () => (await import("@/server/duplicates/commands/find-duplicates")).findDuplicatesCommand,
  "voters load": async () => (await import("@/server/voters/commands/load-voters")).loadVotersCommand,
  "voters list": async () => (await import("@/server/voters/commands/list-voters")).listVotersCommand,
  "voters match": async () => (await import("@/server/voters/commands/match-voters")).matchVotersCommand,
  "voters scope": async () => (await import("@/server/voters/commands/scope-voters")).scopeVotersCommand,
  backup: async () => (await import("@/server/backups/commands/back-up")).backUpCommand,
  restore: async () => (await import("@/server/backups/commands/restore")).restoreCommand,
  migrate: async () => (await import("@/server/campaigns/commands/migrate")).migrateCommand,
  doctor: async () => (await import("./doctor")).doctorCommand,
} as const;

export type CommandName = keyof typeof commands;
type Loaded<N extends CommandName> = Awaited<ReturnType<(typeof commands)[N]>>;
export type CommandInput<N extends CommandName> = z.input<Loaded<N>["shape"]>;
export type CommandValue<N extends CommandName> = Awaited<ReturnType<Loaded<N>["run"]>>;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
