import "server-only";

export const importsCommands = {
  inspect: async () => (await import("./commands/inspect-files")).inspectFilesCommand,
  import: async () => (await import("./commands/import-file")).importFileCommand,
  undo: async () => (await import("./commands/undo-import")).undoImportCommand,
} as const;
