"use server";

import { z } from "zod";
import { openAction, parse } from "@/server/auth/action";
import { acceptLink, NewAccount } from "@/server/portal/accept-link";

/**
 * Makes the account that a one-time link promises. The link itself is the proof.
 * Value: the campaign's short name, null for the agency. Refuses: link_expired, invalid_input, conflict.
 */
export const acceptLinkAction = openAction(async (token: string, account: z.input<typeof NewAccount>) => {
  const campaign = await acceptLink(parse(z.string().max(100), token), parse(NewAccount, account));
  return { campaign };
});
