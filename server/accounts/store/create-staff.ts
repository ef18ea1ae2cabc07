import type { StaffRole } from "@/lib/platform/roles";
import { uuidv7 } from "@/lib/platform/uuid";
import { findStaffForSignIn } from "@/server/platform/auth/store/find-staff-for-sign-in";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";

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
