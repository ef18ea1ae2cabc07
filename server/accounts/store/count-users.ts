import { manager } from "@/server/platform/manager/client";

/** Counts the agency's people. */
export async function countUsers(): Promise<number> {
  return (await manager()).user.count();
}
