import { z } from "zod";
import type { StaffRole } from "@/lib/platform/roles";
import { uuidv7 } from "@/lib/platform/uuid";
import { findStaffForSignIn, Staff, selectStaff } from "@/server/platform/auth/store/staff";
import { Count, execute, queryRow, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound, Refusal } from "@/server/platform/refusal";

/** Lists a campaign's staff by name. */
export const listStaff = (pocket: Pocket) => queryRows(pocket, Staff, `${selectStaff} ORDER BY name, id`);

/** Adds someone to a campaign's staff. Refuses: conflict when the e-mail is taken. */
export async function createStaff(
  pocket: Pocket,
  input: { email: string; name: string; role: StaffRole; passwordHash: string },
): Promise<string> {
  const email = input.email.toLowerCase();
  if (await findStaffForSignIn(pocket, email)) {
    throw new Refusal("conflict", "Someone with this e-mail is on the staff already.", {
      email: "On the staff already.",
    });
  }
  const id = uuidv7();
  const now = sqlTime(new Date());
  await execute(
    pocket,
    `INSERT INTO "user" (id, email, name, role, password_hash, session_version, created_at, updated_at)
     VALUES ($id, $email, $name, $role, $passwordHash, 1, ${now}, ${now})`,
    { id, ...input, email },
  );
  return id;
}

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

/** How many managers of a campaign can act. */
export async function countManagers(pocket: Pocket): Promise<number> {
  const { managers } = await queryRow(
    pocket,
    z.object({ managers: Count }),
    `SELECT count(*) AS managers FROM "user" WHERE role = 'manager' AND disabled_at IS NULL`,
  );
  return managers;
}
