import type { Slug } from "@/lib/platform/tenant";
import { manager } from "@/server/platform/manager/client";
import type { LinkKind } from "./one-time-link";

/** Takes back links of a kind that nobody has used, so that only the newest works. */
export async function revokeLinks(filter: { kind: LinkKind; tenantSlug?: Slug }): Promise<void> {
  await (await manager()).oneTimeLink.deleteMany({ where: { ...filter, usedAt: null } });
}
