import type { AgencyRole } from "@/lib/platform/roles";
import { uuidv7 } from "@/lib/platform/uuid";
import {
  type AgencyUser,
  accountColumns,
  findUserForSignIn,
  toUser,
} from "@/server/platform/auth/store/users";
import { manager } from "@/server/platform/manager/client";
import { notFound, Refusal } from "@/server/platform/refusal";

/** Lists the agency's people by name. */
export async function listUsers(): Promise<AgencyUser[]> {
  const db = await manager();
  return (await db.user.findMany({ select: accountColumns, orderBy: { name: "asc" } })).map(toUser);
}

export async function countUsers(): Promise<number> {
  return (await manager()).user.count();
}

/** Creates one of the agency's people. Refuses: conflict when the e-mail is taken. */
export async function createUser(input: {
  email: string;
  name: string;
  role: AgencyRole;
  passwordHash: string;
}): Promise<AgencyUser> {
  const email = input.email.toLowerCase();
  if (await findUserForSignIn(email)) {
    throw new Refusal("conflict", "Someone with this e-mail has an account already.", {
      email: "Already has an account.",
    });
  }
  const row = await (await manager()).user.create({
    data: { ...input, email, id: uuidv7() },
    select: accountColumns,
  });
  return toUser(row);
}

/** Changes role or access of a user and ends their sessions. Refuses: not_found, conflict (the last owner). */
export async function saveUserAccess(
  id: string,
  change: { role?: AgencyRole; disabled?: boolean },
): Promise<void> {
  const db = await manager();
  await db.$transaction(async (tx) => {
    // Written first and counted after: of two owners who demote each other at once, the second sees the first.
    const saved = await tx.user.updateMany({
      where: { id },
      data: {
        ...(change.role ? { role: change.role } : {}),
        ...(change.disabled === undefined ? {} : { disabledAt: change.disabled ? new Date() : null }),
        sessionVersion: { increment: 1 },
      },
    });
    if (saved.count === 0) throw notFound("That account");
    if ((await tx.user.count({ where: { role: "owner", disabledAt: null } })) === 0) {
      throw new Refusal("conflict", "This is the only owner. Make someone else an owner first.");
    }
  });
}

/** Sets a new password and ends every session. */
export async function saveUserPassword(id: string, passwordHash: string): Promise<void> {
  await (await manager()).user.update({
    where: { id },
    data: { passwordHash, sessionVersion: { increment: 1 } },
  });
}
