import type { AgencyRole } from "@/lib/platform/roles";
import { uuidv7 } from "@/lib/platform/uuid";
import { type AgencyUser, accountColumns, toUser } from "@/server/platform/auth/store/users";
import { manager } from "@/server/platform/manager/client";
import { onUniqueViolation } from "@/server/platform/manager/on-unique-violation";
import { inTransaction } from "@/server/platform/manager/transaction";
import { notFound, Refusal } from "@/server/platform/refusal";

/** Lists the agency's people by name. */
export async function listUsers(): Promise<AgencyUser[]> {
  const db = await manager();
  return (await db.user.findMany({ select: accountColumns, orderBy: { name: "asc" } })).map(toUser);
}

export async function countUsers(): Promise<number> {
  return (await manager()).user.count();
}

interface NewUser {
  email: string;
  name: string;
  role: AgencyRole;
  passwordHash: string;
}

/** Creates one of the agency's people. Refuses: conflict when the e-mail is taken. */
export async function createUser(input: NewUser): Promise<AgencyUser> {
  const data = { ...input, email: input.email.toLowerCase(), id: uuidv7() };
  const db = await manager();
  return toUser(await db.user.create({ data, select: accountColumns }).catch(onUniqueViolation(hasAccount)));
}

const hasAccount = () =>
  new Refusal("conflict", "Someone with this e-mail has an account already.", {
    email: "Already has an account.",
  });

/** Creates the agency's first owner. Of two who try at once, one is refused: link_expired (there is somebody already). */
export async function createFirstOwner(input: Omit<NewUser, "role">): Promise<void> {
  const data = { ...input, email: input.email.toLowerCase(), id: uuidv7(), role: "owner" };
  await inTransaction(async (db) => {
    if ((await db.user.count()) > 0)
      throw new Refusal("link_expired", "CampaignBrain is set up already. Sign in instead.");
    await db.user.create({ data, select: { id: true } });
  });
}

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

/** Sets a new password and ends every session. */
export async function saveUserPassword(id: string, passwordHash: string): Promise<void> {
  await (await manager()).user.update({
    where: { id },
    data: { passwordHash, sessionVersion: { increment: 1 } },
  });
}
