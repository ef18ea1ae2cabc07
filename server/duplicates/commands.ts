import "server-only";

export const duplicatesCommands = {
  dedupe: async () => (await import("./commands/find-duplicates")).findDuplicatesCommand,
} as const;
