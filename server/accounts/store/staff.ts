import { z } from "zod";
import { type StaffRole, staffRoles } from "@/lib/platform/roles";
import { uuidv7 } from "@/lib/platform/uuid";
import { execute, queryRows, sqlTime, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/use";
import { notFound, Refusal } from "@/server/platform/refusal";

const Staff = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(staffRoles),
  sessionVersion: z.number(),
  disabledAt: Time.nullable(),
  lastSignInAt: Time.nullable(),
});
export type Staff = z.infer<typeof Staff>;

const select = `SELECT id, email, name, role, session_version AS "sessionVersion", disabled_at AS "disabledAt",
  last_sign_in_at AS "lastSignInAt" FROM "user"`;

/** Lists a campaign's staff by name. */
export const listStaff = (pocket: Pocket) => queryRows(pocket, Staff, `${select} ORDER BY name, id`);

/** Finds one of a campaign's staff by id; null when absent. */
export async function findStaff(pocket: Pocket, id: string): Promise<Staff | null> {
  const [row] = await queryRows(pocket, Staff, `${select} WHERE id = $id::UUID`, { id });
  return row ?? null;
}

/** Finds by e-mail, with the password's hash, for signing in. */
export async function findStaffForSignIn(pocket: Pocket, email: string) {
  const [row] = await queryRows(
    pocket,
    Staff.extend({ passwordHash: z.string().nullable() }),
    `SELECT s.*, u.password_hash AS "passwordHash" FROM (${select}) s JOIN "user" u ON u.id = s.id WHERE s.email = $email`,
    { email: email.toLowerCase() },
  );
  return row ?? null;
}

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
            disabled_at = CASE WHEN $disabled::BOOLEAN IS NULL THEN disabled_at WHEN $disabled::BOOLEAN THEN ${now} END,
            session_version = session_version + 1, updated_at = ${now} WHERE id = $id::UUID`,
    { id, role: change.role ?? null, disabled: change.disabled ?? null },
  );
  if (changed === 0) throw notFound("That account");
}

/** Notes that one of the staff has signed in. */
export async function noteStaffSignIn(pocket: Pocket, id: string): Promise<void> {
  await execute(pocket, `UPDATE "user" SET last_sign_in_at = ${sqlTime(new Date())} WHERE id = $id::UUID`, {
    id,
  });
}
