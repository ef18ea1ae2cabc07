import type { StaffRole } from "@/lib/roles";
import type { Member } from "@/server/auth/proof";
import { saveStaffAccess } from "@/server/pocket/staff";
import { writePocket } from "@/server/pocket/use";
import { Refusal } from "@/server/refusal";

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
