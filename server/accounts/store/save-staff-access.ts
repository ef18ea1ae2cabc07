import type { StaffRole } from "@/lib/platform/roles";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound } from "@/server/platform/refusal";

/** Changes role or access of one of the staff and ends their sessions. Refuses: not_found. */
export async function saveStaffAccess(
  pocket: Pocket,
  id: string,
  change: { role?: StaffRole; disabled?: boolean },
): Promise<void> {
  const now = sqlTime(new Date());
  const changed = await execute(
    pocket,
    `UPDATE "user" SET role = coalesce($role::VARCHAR, role),
            disabled_at = CASE WHEN $disabled::BOOLEAN IS NULL THEN disabled_at
              WHEN $disabled::BOOLEAN THEN ${now} END,
            session_version = session_version + 1, updated_at = ${now} WHERE id = $id::UUID`,
    { id, role: change.role ?? null, disabled: change.disabled ?? null },
  );
  if (changed === 0) throw notFound("That account");
}
