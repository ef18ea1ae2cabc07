import "server-only";
import type { z } from "zod";

/** Every command by its words. Loaded when it is called for, so that a light one starts without the heavy ones. */
export const commands = {
  "tenant create": async () => (await import("./create-campaign")).createCampaignCommand,
  "tenant list": async () => (await import("./list-campaigns")).listCampaignsCommand,
  inspect: async () => (await import("./inspect-files")).inspectFilesCommand,
  import: async () => (await import("./import-file")).importFileCommand,
  undo: async () => (await import("./undo-import")).undoImportCommand,
  export: async () => (await import("./export-contacts")).exportContactsCommand,
  search: async () => (await import("./search-contacts")).searchContactsCommand,
  dedupe: async () => (await import("./find-duplicates")).findDuplicatesCommand,
  "voters load": async () => (await import("./load-voters")).loadVotersCommand,
  "voters list": async () => (await import("./list-voters")).listVotersCommand,
  "voters match": async () => (await import("./match-voters")).matchVotersCommand,
  "voters scope": async () => (await import("./scope-voters")).scopeVotersCommand,
  backup: async () => (await import("./back-up")).backUpCommand,
  restore: async () => (await import("./restore")).restoreCommand,
  migrate: async () => (await import("./migrate")).migrateCommand,
  doctor: async () => (await import("./doctor")).doctorCommand,
} as const;

export type CommandName = keyof typeof commands;
type Loaded<N extends CommandName> = Awaited<ReturnType<(typeof commands)[N]>>;
export type CommandInput<N extends CommandName> = z.input<Loaded<N>["shape"]>;
export type CommandValue<N extends CommandName> = Awaited<ReturnType<Loaded<N>["run"]>>;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
