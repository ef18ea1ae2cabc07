import { z } from "zod";
import { staffRoles } from "@/lib/platform/roles";
import { execute, queryRows, sqlTime, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

export const Staff = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(staffRoles),
  sessionVersion: z.number(),
  disabledAt: Time.nullable(),
  lastSignInAt: Time.nullable(),
});
export type Staff = z.infer<typeof Staff>;

/** SQL for what is read of an account: all but its password. */
export const selectStaff = `SELECT id, email, name, role, session_version AS "sessionVersion",
         disabled_at AS "disabledAt",
  last_sign_in_at AS "lastSignInAt" FROM "user"`;

/** Finds one of a campaign's staff by id; null when absent. */
export async function findStaff(pocket: Pocket, id: string): Promise<Staff | null> {
  const [row] = await queryRows(pocket, Staff, `${selectStaff} WHERE id = $id::UUID`, { id });
  return row ?? null;
}

/** Finds by e-mail, with the password's hash, for signing in. */
export async function findStaffForSignIn(pocket: Pocket, email: string) {
  const [row] = await queryRows(
    pocket,
    Staff.extend({ passwordHash: z.string().nullable() }),
    `SELECT s.*, u.password_hash AS "passwordHash" FROM (${selectStaff}) s JOIN "user" u ON u.id = s.id
       WHERE s.email = $email`,
    { email: email.toLowerCase() },
  );
  return row ?? null;
}

/** Notes that one of the staff has signed in. */
export async function noteStaffSignIn(pocket: Pocket, id: string): Promise<void> {
  await execute(pocket, `UPDATE "user" SET last_sign_in_at = ${sqlTime(new Date())} WHERE id = $id::UUID`, {
    id,
  });
}
