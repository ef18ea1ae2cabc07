import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { getTenant } from "@/server/platform/manager/tenants";

/** Keeps the districts whose voters a campaign sees, as text. Refuses: not_found. */
export async function saveVoterScope(slug: Slug, voterScope: string): Promise<void> {
  const { id } = await getTenant(slug);
  await (await manager()).tenantConfig.upsert({
    where: { tenantId: id },
    create: { tenantId: id, voterScope },
    update: { voterScope },
  });
}
