import { hashSecret } from "@/server/platform/auth/hash-secret";
import { manager } from "@/server/platform/manager/client";

/** Makes a link good again whose use came to nothing. */
export async function restoreLink(token: string): Promise<void> {
  await (await manager()).oneTimeLink.update({ where: { hash: hashSecret(token) }, data: { usedAt: null } });
}
