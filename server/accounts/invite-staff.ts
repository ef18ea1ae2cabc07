import type { StaffRole } from "@/lib/platform/roles";
import { invitationDays } from "@/server/accounts/invite-user";
import { replaceLink } from "@/server/accounts/store/replace-link";
import type { Member } from "@/server/platform/auth/proof";
import { findStaffForSignIn } from "@/server/platform/auth/store/find-staff-for-sign-in";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

/**
 * Invites someone to a campaign's staff by a link that works once; an earlier one to the same e-mail stops working.
 * Gives the link's token. Refuses: conflict (is on the staff).
 */
export async function inviteStaff(
  member: Member,
  { email, role }: { email: string; role: StaffRole },
): Promise<string> {
  const { tenantSlug, name: createdBy } = member;
  if (await readPocket(tenantSlug, (pocket) => findStaffForSignIn(pocket, email))) {
    throw new Refusal("conflict", `${email} is on the staff already.`, { email: "On the staff already." });
  }
  return replaceLink({ kind: "invite_staff", email, role, tenantSlug, createdBy, days: invitationDays });
}
