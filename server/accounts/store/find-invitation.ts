import type { Slug } from "@/lib/platform/tenant";
import { listInvitations } from "./list-invitations";
import type { OneTimeLink } from "./one-time-link";

/** Finds an invitation of this campaign, or of the agency, that waits for its person; null when there is none. */
export async function findInvitation(tenantSlug: Slug | null, hash: string): Promise<OneTimeLink | null> {
  return (await listInvitations(tenantSlug)).find((link) => link.hash === hash) ?? null;
}
