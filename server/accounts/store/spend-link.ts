import { hashSecret } from "@/server/platform/auth/hash-secret";
import { manager } from "@/server/platform/manager/client";
import { linkExpired } from "./one-time-link";

/** Uses a link up. Of two who try at once, one is refused: link_expired. */
export async function spendLink(token: string): Promise<void> {
  const used = await (await manager()).oneTimeLink.updateMany({
    where: { hash: hashSecret(token), usedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  if (used.count === 0) throw linkExpired();
}
