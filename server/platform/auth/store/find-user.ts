import { manager } from "@/server/platform/manager/client";
import { type AgencyUser, accountColumns, toUser } from "./agency-user";

/** Finds one of the agency's people by id; null when absent. */
export async function findUser(id: string): Promise<AgencyUser | null> {
  const row = await (await manager()).user.findUnique({ where: { id }, select: accountColumns });
  return row ? toUser(row) : null;
}
