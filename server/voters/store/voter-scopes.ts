import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { getTenant } from "@/server/platform/manager/tenants";

/** The districts whose voters a campaign sees, as text; null where none were ever set. */
export async function findVoterScope(slug: Slug): Promise<string | null> {
  const db = await manager();
  const config = await db.tenantConfig.findFirst({
    where: { tenant: { slug } },
    select: { voterScope: true },
  });
  return config?.voterScope ?? null;
}

/** Keeps them. Refuses: not_found. */
export async function saveVoterScope(slug: Slug, voterScope: string): Promise<void> {
  const { id } = await getTenant(slug);
  await (await manager()).tenantConfig.upsert({
    where: { tenantId: id },
    create: { tenantId: id, voterScope },
    update: { voterScope },
  });
}
