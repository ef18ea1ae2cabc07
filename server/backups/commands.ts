import "server-only";

export const backupsCommands = {
  backup: async () => (await import("./commands/back-up")).backUpCommand,
  restore: async () => (await import("./commands/restore")).restoreCommand,
} as const;
