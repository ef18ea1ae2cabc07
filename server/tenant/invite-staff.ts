import type { StaffRole } from "@/lib/roles";
import type { Member } from "@/server/auth/proof";
import { invitationDays } from "@/server/manager/invite-user";
import { createLink, revokeLinks } from "@/server/manager/links";
import { findStaffForSignIn } from "@/server/pocket/staff";
import { readPocket } from "@/server/pocket/use";
import { Refusal } from "@/server/refusal";

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
  await revokeLinks({ kind: "invite_staff", email, tenantSlug });
  return createLink({ kind: "invite_staff", email, role, tenantSlug, createdBy, days: invitationDays });
}
