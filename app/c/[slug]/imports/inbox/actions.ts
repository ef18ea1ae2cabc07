"use server";

import { revalidatePath } from "next/cache";
import { InboxSettings } from "@/lib/imports/inbox";
import { setUpInbox } from "@/server/imports/inbox/set-up-inbox";
import { campaignAction } from "@/server/platform/auth/action";

/** Sets up the folder from which a campaign's lists are taken. Refuses: invalid_input. */
export const saveInboxAction = campaignAction(
  "save_inbox",
  "manager",
  InboxSettings,
  async (member, settings) => {
    await setUpInbox(member, settings);
    revalidatePath(`/c/${member.tenantSlug}/imports/inbox`);
  },
  (_member, settings) => ({ subject: settings.enabled ? "on" : "off", details: settings }),
);
