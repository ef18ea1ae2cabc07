import type { Slug } from "@/lib/platform/tenant";
import { hashSecret } from "@/server/platform/auth/hash-secret";
import { manager } from "@/server/platform/manager/client";
import { type ApiToken, apiTokenColumns } from "./api-token";

/** Finds a token of this very campaign that is neither revoked nor expired; null otherwise. */
export async function findApiToken(slug: Slug, secret: string): Promise<ApiToken | null> {
  const db = await manager();
  const now = new Date();
  const token = await db.apiToken.findFirst({
    where: {
      hash: hashSecret(secret),
      tenant: { slug },
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: apiTokenColumns,
  });
  const stale = token && (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > 60_000);
  if (stale) await db.apiToken.update({ where: { id: token.id }, data: { lastUsedAt: now } });
  return token;
}
