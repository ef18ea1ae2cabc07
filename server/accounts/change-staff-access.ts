import type { StaffRole } from "@/lib/platform/roles";
import type { Member } from "@/server/platform/auth/proof";
import { writePocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { countManagers } from "./store/count-managers";
import { saveStaffAccess } from "./store/save-staff-access";

/**
 * Changes role or access of one of a campaign's staff and ends their sessions. Nobody changes their own, nor takes the
 * campaign its last manager; the agency, which can make another, may. Refuses: not_found, conflict.
 */
export async function changeStaffAccess(
  member: Member,
  id: string,
  change: { role?: StaffRole; disabled?: boolean },
): Promise<void> {
  if (member.kind === "staff" && member.id === id) {
    throw new Refusal("conflict", "You can't change your own access. Ask another manager or your agency.");
  }
  await writePocket(member.tenantSlug, async (pocket) => {
    await saveStaffAccess(pocket, id, change);
    // Of two managers who demote each other at once, the second comes here when the first is done.
    if (member.kind === "staff" && (await countManagers(pocket)) === 0) {
      throw new Refusal("conflict", "This is the only manager. Make someone else a manager first.");
    }
  });
}
