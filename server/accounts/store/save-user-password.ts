import { manager } from "@/server/platform/manager/client";

/** Sets a new password and ends every session. */
export async function saveUserPassword(id: string, passwordHash: string): Promise<void> {
  await (await manager()).user.update({
    where: { id },
    data: { passwordHash, sessionVersion: { increment: 1 } },
  });
}
