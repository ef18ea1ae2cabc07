import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { Refusal } from "@/server/platform/refusal";

/** Takes back one invitation of this campaign, or of the agency. Refuses: conflict (is used, or taken back already). */
export async function revokeInvitation(tenantSlug: Slug | null, hash: string): Promise<void> {
  const kind = tenantSlug === null ? "invite_user" : "invite_staff";
  const gone = await (await manager()).oneTimeLink.deleteMany({
    where: { hash, kind, tenantSlug, usedAt: null },
  });
  if (gone.count === 0)
    throw new Refusal("conflict", "This invitation has been used, or was taken back already.");
}
