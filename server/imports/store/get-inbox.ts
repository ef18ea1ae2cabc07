import { closedInbox, InboxSettings } from "@/lib/imports/inbox";
import { manager } from "@/server/platform/manager/client";

/** How a campaign's folder is set up. */
export async function getInbox(tenantId: string): Promise<InboxSettings> {
  const row = await (await manager()).inbox.findUnique({ where: { tenantId } });
  return row ? InboxSettings.parse(row) : closedInbox;
}
