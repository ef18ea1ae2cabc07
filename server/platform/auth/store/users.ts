import type { AgencyRole } from "@/lib/platform/roles";
import { manager } from "@/server/platform/manager/client";

export interface AgencyUser {
  id: string;
  email: string;
  name: string;
  role: AgencyRole;
  sessionVersion: number;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  createdAt: Date;
}

type Row = AgencyUser & { passwordHash: string | null };

/** What is read of an account: all but its password. */
export const accountColumns = {
  id: true,
  email: true,
  name: true,
  role: true,
  sessionVersion: true,
  disabledAt: true,
  lastSignInAt: true,
  createdAt: true,
} as const;

/** An account, from its row. */
export const toUser = (row: Omit<AgencyUser, "role"> & { role: string }): AgencyUser => ({
  ...row,
  role: row.role as AgencyRole,
});

/** Finds one of the agency's people by id; null when absent. */
export async function findUser(id: string): Promise<AgencyUser | null> {
  const row = await (await manager()).user.findUnique({ where: { id }, select: accountColumns });
  return row ? toUser(row) : null;
}

/** Finds by e-mail, with the password's hash, for signing in. */
export async function findUserForSignIn(email: string): Promise<Row | null> {
  const row = await (await manager()).user.findUnique({
    where: { email: email.toLowerCase() },
    select: { ...accountColumns, passwordHash: true },
  });
  return row ? { ...row, role: row.role as AgencyRole } : null;
}

/** Notes that a user has signed in. */
export async function noteSignIn(id: string): Promise<void> {
  await (await manager()).user.update({ where: { id }, data: { lastSignInAt: new Date() } });
}
