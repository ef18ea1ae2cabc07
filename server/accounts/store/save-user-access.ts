import type { AgencyRole } from "@/lib/platform/roles";
import { inTransaction } from "@/server/platform/manager/transaction";
import { notFound, Refusal } from "@/server/platform/refusal";

/** Changes role or access of a user and ends their sessions. Refuses: not_found, conflict (the last owner). */
export async function saveUserAccess(
  id: string,
  change: { role?: AgencyRole; disabled?: boolean },
): Promise<void> {
  await inTransaction(async (db) => {
    const saved = await db.user.updateMany({
      where: { id },
      data: {
        ...(change.role ? { role: change.role } : {}),
        ...(change.disabled === undefined ? {} : { disabledAt: change.disabled ? new Date() : null }),
        sessionVersion: { increment: 1 },
      },
    });
    if (saved.count === 0) throw notFound("That account");
    if ((await db.user.count({ where: { role: "owner", disabledAt: null } })) === 0) {
      throw new Refusal("conflict", "This is the only owner. Make someone else an owner first.");
    }
  });
}
