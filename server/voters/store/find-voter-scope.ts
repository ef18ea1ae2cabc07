import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";

/** The districts whose voters a campaign sees, as text; null where none were ever set. */
export async function findVoterScope(slug: Slug): Promise<string | null> {
  const db = await manager();
  const config = await db.tenantConfig.findFirst({
    where: { tenant: { slug } },
    select: { voterScope: true },
  });
  return config?.voterScope ?? null;
}
