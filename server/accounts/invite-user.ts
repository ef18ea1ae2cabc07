import type { AgencyRole } from "@/lib/platform/roles";
import { findUserForSignIn } from "@/server/platform/auth/store/find-user-for-sign-in";
import { Refusal } from "@/server/platform/refusal";
import { replaceLink } from "./store/replace-link";

/** How long an invitation works. */
export const invitationDays = 7;

/**
 * Invites someone to the agency by a link that works once; an earlier one to the same e-mail stops working. Gives the
 * link's token. Refuses: conflict (has an account).
 */
export async function inviteUser(input: {
  email: string;
  role: AgencyRole;
  createdBy: string;
}): Promise<string> {
  const { email } = input;
  if (await findUserForSignIn(email)) {
    throw new Refusal("conflict", `${email} has an account already.`, { email: "Has an account already." });
  }
  return replaceLink({ kind: "invite_user", ...input, days: invitationDays });
}
