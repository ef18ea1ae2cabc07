import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import { type OneTimeLink, readLink } from "./one-time-link";

/** Lists the invitations of this campaign, or of the agency, that wait for their person, the newest first. */
export async function listInvitations(tenantSlug: Slug | null): Promise<OneTimeLink[]> {
  const rows = await (await manager()).oneTimeLink.findMany({
    where: {
      tenantSlug,
      kind: { in: ["invite_user", "invite_staff"] },
      usedAt: null,
      expiresAt: { gt: new Date() },
    },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(readLink);
}
