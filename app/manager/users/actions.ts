"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { EmailAddress } from "@/lib/people/email-address";
import { agencyRoles } from "@/lib/platform/roles";
import { inviteUser } from "@/server/accounts/invite-user";
import { findInvitation } from "@/server/accounts/store/find-invitation";
import { revokeInvitation } from "@/server/accounts/store/revoke-invitation";
import { saveUserAccess } from "@/server/accounts/store/save-user-access";
import { adminAction } from "@/server/platform/auth/action";
import { findUser } from "@/server/platform/auth/store/find-user";
import { invitationUrl } from "@/server/platform/public-url";

/** Invites someone to the agency. Value: the link, which is shown once. Refuses: invalid_input, conflict (has an account). */
export const inviteUserAction = adminAction(
  "invite_user",
  "owner",
  z.object({ email: EmailAddress, role: z.enum(agencyRoles) }),
  async (owner, { email, role }) => {
    const token = await inviteUser({ email, role, createdBy: owner.name });
    revalidatePath("/manager/users");
    return { url: invitationUrl(token) };
  },
  (_, { email, role }) => ({ subject: email, details: { role } }),
);

/** Takes an invitation back. Refuses: conflict (is used, or taken back already). */
export const revokeUserInvitationAction = adminAction(
  "revoke_invitation",
  "owner",
  z.object({ id: z.string().max(64) }),
  async (_, { id }) => {
    await revokeInvitation(null, id);
    revalidatePath("/manager/users");
  },
  async (_, { id }) => ({ subject: (await findInvitation(null, id))?.email ?? null }),
);

/** Changes someone's role or access and ends their sessions. Refuses: not_found, conflict (the last owner). */
export const changeUserAccessAction = adminAction(
  "change_user_access",
  "owner",
  z.object({ id: z.uuid(), role: z.enum(agencyRoles).optional(), disabled: z.boolean().optional() }),
  async (_, { id, ...change }) => {
    await saveUserAccess(id, change);
    revalidatePath("/manager/users");
  },
  async (_, { id, ...change }) => ({ subject: (await findUser(id))?.email ?? id, details: change }),
);
