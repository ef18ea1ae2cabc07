import type { StaffRole } from "@/lib/platform/roles";
import { saveStaffAccess } from "@/server/accounts/store/staff";
import type { Member } from "@/server/platform/auth/proof";
import { writePocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

/**
 * Changes role or access of one of a campaign's staff and ends their sessions. Nobody changes their own, so a campaign
 * that manages itself keeps a manager. Refuses: not_found, conflict (oneself).
 */
export async function changeStaffAccess(
  member: Member,
  id: string,
  change: { role?: StaffRole; disabled?: boolean },
): Promise<void> {
  if (member.kind === "staff" && member.id === id) {
    throw new Refusal("conflict", "You can't change your own access. Ask another manager or your agency.");
  }
  await writePocket(member.tenantSlug, (pocket) => saveStaffAccess(pocket, id, change));
}
