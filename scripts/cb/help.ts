import type { CommandName } from "@/server/portal/commands";
import { verbs } from "./verbs";

/** All commands, a line each. */
export function help(): string {
  const lines = Object.values(verbs).map(({ usage, about }) => `  cb ${usage}\n      ${about}`);
  return `CampaignBrain's command line.\n\n${lines.join("\n")}\n\nEvery command takes --json, which prints one JSON document, and --help.\n`;
}

export const helpOf = (name: CommandName) => `cb ${verbs[name].usage}\n  ${verbs[name].about}\n`;
