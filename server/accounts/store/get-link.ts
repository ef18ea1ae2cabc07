import { hashSecret } from "@/server/platform/auth/hash-secret";
import { manager } from "@/server/platform/manager/client";
import { linkExpired, type OneTimeLink, readLink } from "./one-time-link";

/** Finds a link that can still be used. Refuses: link_expired. */
export async function getLink(token: string): Promise<OneTimeLink> {
  const row = await (await manager()).oneTimeLink.findUnique({ where: { hash: hashSecret(token) } });
  if (!row || row.usedAt || row.expiresAt < new Date()) throw linkExpired();
  return readLink(row);
}
