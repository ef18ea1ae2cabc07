import { manager } from "@/server/platform/manager/client";
import { notFound } from "@/server/platform/refusal";

/** Revokes a token of this campaign; one that is revoked already stays so. Refuses: not_found, also for another's token. */
export async function revokeApiToken(tenantId: string, id: string): Promise<void> {
  const db = await manager();
  if (!(await db.apiToken.findFirst({ where: { id, tenantId }, select: { id: true } })))
    throw notFound("That token");
  await db.apiToken.updateMany({ where: { id, tenantId, revokedAt: null }, data: { revokedAt: new Date() } });
}
