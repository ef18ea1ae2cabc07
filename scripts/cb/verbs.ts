import type { CommandName } from "@/server/portal/commands";
import type { Verb } from "./verb";
import { backupsVerbs } from "./verbs/backups";
import { campaignsVerbs } from "./verbs/campaigns";
import { contactsVerbs } from "./verbs/contacts";
import { duplicatesVerbs } from "./verbs/duplicates";
import { importsVerbs } from "./verbs/imports";
import { portalVerbs } from "./verbs/portal";
import { votersVerbs } from "./verbs/voters";

/** How every command is written and shown, a line a feature. */
export const verbs: Record<CommandName, Verb> = {
  ...campaignsVerbs,
  ...importsVerbs,
  ...contactsVerbs,
  ...duplicatesVerbs,
  ...votersVerbs,
  ...backupsVerbs,
  ...portalVerbs,
};
