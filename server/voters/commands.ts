import "server-only";

export const votersCommands = {
  "voters load": async () => (await import("./commands/load-voters")).loadVotersCommand,
  "voters list": async () => (await import("./commands/list-voters")).listVotersCommand,
  "voters match": async () => (await import("./commands/match-voters")).matchVotersCommand,
  "voters scope": async () => (await import("./commands/scope-voters")).scopeVotersCommand,
} as const;
