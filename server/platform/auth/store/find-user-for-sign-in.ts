import type { AgencyRole } from "@/lib/platform/roles";
import { manager } from "@/server/platform/manager/client";
import { type AgencyUser, accountColumns } from "./agency-user";

type Row = AgencyUser & { passwordHash: string | null };

/** Finds one of the agency's people by e-mail, with the password's hash, for signing in; null when absent. */
export async function findUserForSignIn(email: string): Promise<Row | null> {
  const row = await (await manager()).user.findUnique({
    where: { email: email.toLowerCase() },
    select: { ...accountColumns, passwordHash: true },
  });
  return row ? { ...row, role: row.role as AgencyRole } : null;
}
