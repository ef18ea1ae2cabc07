import { randomBytes } from "node:crypto";
import type { Slug } from "@/lib/platform/tenant";
import { uuidv7 } from "@/lib/platform/uuid";
import { hashSecret } from "@/server/platform/auth/hash-secret";
import { manager } from "@/server/platform/manager/client";
import { notFound } from "@/server/platform/refusal";

export interface ApiToken {
  id: string;
  name: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

const pick = {
  id: true,
  name: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;

/** Makes a token of a campaign. Gives its secret, shown once; only its hash is kept. */
export async function createApiToken(input: {
  tenantId: string;
  name: string;
  createdBy: string;
  lifetimeMs: number | null;
}): Promise<{ id: string; secret: string }> {
  const secret = `cb_${randomBytes(30).toString("base64url")}`;
  const id = uuidv7();
  await (await manager()).apiToken.create({
    data: {
      id,
      tenantId: input.tenantId,
      name: input.name,
      createdBy: input.createdBy,
      hash: hashSecret(secret),
      expiresAt: input.lifetimeMs === null ? null : new Date(Date.now() + input.lifetimeMs),
    },
  });
  return { id, secret };
}

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
    select: pick,
  });
  const stale = token && (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > 60_000);
  if (stale) await db.apiToken.update({ where: { id: token.id }, data: { lastUsedAt: now } });
  return token;
}

/** Lists a campaign's tokens, newest first; the short-lived ones of imports are left out. */
export async function listApiTokens(tenantId: string): Promise<ApiToken[]> {
  return (await manager()).apiToken.findMany({
    where: { tenantId, NOT: { name: { startsWith: "import:" } } },
    orderBy: { createdAt: "desc" },
    select: pick,
  });
}

/** Revokes a token of this campaign; one that is revoked already stays so. Refuses: not_found, also for another's token. */
export async function revokeApiToken(tenantId: string, id: string): Promise<void> {
  const db = await manager();
  if (!(await db.apiToken.findFirst({ where: { id, tenantId }, select: { id: true } })))
    throw notFound("That token");
  await db.apiToken.updateMany({ where: { id, tenantId, revokedAt: null }, data: { revokedAt: new Date() } });
}
