import "server-only";
import type { AgencyRole, StaffRole } from "@/lib/platform/roles";
import type { Slug } from "@/lib/platform/tenant";
import { findStaff } from "@/server/platform/auth/store/find-staff";
import { findUser } from "@/server/platform/auth/store/find-user";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";

/** What a session's cookie says. It proves nothing until `findIdentity` has looked the person up. */
export interface SessionClaim {
  kind: "agency" | "staff";
  id: string;
  version: number;
  /** The campaign of one of its staff; null for the agency. */
  tenantSlug: Slug | null;
}

/** Someone who is signed in, as the databases know them now. */
export type Identity =
  | { kind: "agency"; id: string; name: string; email: string; role: AgencyRole }
  | { kind: "staff"; id: string; name: string; email: string; role: StaffRole; tenantSlug: Slug };

/**
 * Looks up who a session belongs to: on every request, so that a new password, a role or a lock counts at once.
 * Null when the session is over.
 */
export async function findIdentity(claim: SessionClaim): Promise<Identity | null> {
  if (claim.kind === "agency") {
    const user = await findUser(claim.id);
    if (!user || user.disabledAt || user.sessionVersion !== claim.version) return null;
    return { kind: "agency", id: user.id, name: user.name, email: user.email, role: user.role };
  }
  const slug = claim.tenantSlug;
  if (slug === null) return null;
  const staff = await readPocket(slug, (pocket) => findStaff(pocket, claim.id)).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "not_found") return null;
    throw error;
  });
  if (!staff || staff.disabledAt || staff.sessionVersion !== claim.version) return null;
  return {
    kind: "staff",
    id: staff.id,
    name: staff.name,
    email: staff.email,
    role: staff.role,
    tenantSlug: slug,
  };
}
