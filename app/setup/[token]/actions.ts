"use server";

import { z } from "zod";
import { acceptLink, NewAccount } from "@/server/accounts/accept-link";
import { openAction, parse } from "@/server/platform/auth/action";

/**
 * Makes the account that a one-time link promises. The link itself is the proof.
 * Value: the campaign's short name, null for the agency. Refuses: link_expired, invalid_input, conflict.
 */
export const acceptLinkAction = openAction(async (token: string, account: z.input<typeof NewAccount>) => {
  const campaign = await acceptLink(parse(z.string().max(100), token), parse(NewAccount, account));
  return { campaign };
});
