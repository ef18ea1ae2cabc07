import type { InboxSettings } from "@/lib/inbox";
import type { Member } from "@/server/auth/proof";
import { saveInbox } from "@/server/manager/inboxes";
import { createInboxDir } from "./inbox-files";

/** Sets a campaign's folder up, and makes it when lists are to be taken from it. */
export async function setUpInbox(member: Member, settings: InboxSettings): Promise<void> {
  if (settings.enabled) await createInboxDir(member.tenantSlug);
  await saveInbox(member.tenantId, settings, member.name);
}
