import { type AgencyUser, accountColumns, toUser } from "@/server/platform/auth/store/agency-user";
import { manager } from "@/server/platform/manager/client";

/** Lists the agency's people by name. */
export async function listUsers(): Promise<AgencyUser[]> {
  const db = await manager();
  return (await db.user.findMany({ select: accountColumns, orderBy: { name: "asc" } })).map(toUser);
}
