import "server-only";

export const campaignsCommands = {
  "tenant create": async () => (await import("./commands/create-campaign")).createCampaignCommand,
  "tenant list": async () => (await import("./commands/list-campaigns")).listCampaignsCommand,
  migrate: async () => (await import("./commands/migrate")).migrateCommand,
} as const;
