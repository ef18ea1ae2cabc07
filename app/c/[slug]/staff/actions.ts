"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { EmailAddress } from "@/lib/people/email-address";
import { staffRoles } from "@/lib/platform/roles";
import { changeStaffAccess } from "@/server/accounts/change-staff-access";
import { inviteStaff } from "@/server/accounts/invite-staff";
import { findInvitation } from "@/server/accounts/store/find-invitation";
import { revokeInvitation } from "@/server/accounts/store/revoke-invitation";
import { campaignAction } from "@/server/platform/auth/action";
import { findStaff } from "@/server/platform/auth/store/find-staff";
import { readPocket } from "@/server/platform/pocket/use";
import { invitationUrl } from "@/server/platform/public-url";

/** Invites someone to the staff. Value: the link, which is shown once. Refuses: invalid_input, conflict (is on the staff). */
export const inviteStaffAction = campaignAction(
  "invite_staff",
  "manager",
  z.object({ email: EmailAddress, role: z.enum(staffRoles) }),
  async (member, invited) => {
    const token = await inviteStaff(member, invited);
    revalidatePath(`/c/${member.tenantSlug}/staff`);
    return { url: invitationUrl(token) };
  },
  (_, { email, role }) => ({ subject: email, details: { role } }),
);

/** Takes an invitation back. Refuses: conflict (is used, or taken back already). */
export const revokeStaffInvitationAction = campaignAction(
  "revoke_invitation",
  "manager",
  z.object({ id: z.string().max(64) }),
  async (member, { id }) => {
    await revokeInvitation(member.tenantSlug, id);
    revalidatePath(`/c/${member.tenantSlug}/staff`);
  },
  async (member, { id }) => ({ subject: (await findInvitation(member.tenantSlug, id))?.email ?? null }),
);

/** Changes someone's role or access and ends their sessions. Refuses: not_found, conflict (oneself). */
export const changeStaffAccessAction = campaignAction(
  "change_staff_access",
  "manager",
  z.object({ id: z.uuid(), role: z.enum(staffRoles).optional(), disabled: z.boolean().optional() }),
  async (member, { id, ...change }) => {
    await changeStaffAccess(member, id, change);
    revalidatePath(`/c/${member.tenantSlug}/staff`);
  },
  async (member, { id, ...change }) => {
    const staff = await readPocket(member.tenantSlug, (pocket) => findStaff(pocket, id));
    return { subject: staff?.email ?? id, details: change };
  },
);
