import type { InboxSettings } from "@/lib/imports/inbox";
import { saveInbox } from "@/server/imports/store/save-inbox";
import type { Member } from "@/server/platform/auth/proof";
import { createInboxDir } from "./inbox-files";

/** Sets a campaign's folder up, and makes it when lists are to be taken from it. */
export async function setUpInbox(member: Member, settings: InboxSettings): Promise<void> {
  if (settings.enabled) await createInboxDir(member.tenantSlug);
  await saveInbox(member.tenantId, settings, member.name);
}
