import "server-only";

export const backupsCommands = {
  backup: async () => (await import("./commands/back-up")).backUpCommand,
  "try-restore": async () => (await import("./commands/try-restore")).tryRestoreCommand,
  restore: async () => (await import("./commands/restore")).restoreCommand,
} as const;
