import "server-only";

export const contactsCommands = {
  export: async () => (await import("./commands/export-contacts")).exportContactsCommand,
  search: async () => (await import("./commands/search-contacts")).searchContactsCommand,
} as const;
