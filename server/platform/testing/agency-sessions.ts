import { encode } from "next-auth/jwt";
import { type AgencyRole, agencyRoles } from "@/lib/platform/roles";
import { Slug } from "@/lib/platform/tenant";

const ours = Slug.parse("ours");

/**
 * Makes one user of the agency for each role, and the campaign "ours" with a manager, "staff". Gives the session cookie of
 * each by name, and the users' ids by role. Call it after `freshPortal`.
 */
export async function createAgencySessions() {
  const { createUser } = await import("@/server/accounts/store/create-user");
  const { createStaff } = await import("@/server/accounts/store/create-staff");
  const { createTenant } = await import("@/server/campaigns/create-tenant");
  const { writePocket } = await import("@/server/platform/pocket/use");
  const cookies = new Map<string, string>();
  const ids = new Map<AgencyRole, string>();
  const sign = async (name: string, kind: "agency" | "staff", id: string, tenantSlug: Slug | null) => {
    const claim = { kind, id, version: 1, tenantSlug };
    cookies.set(name, await encode({ token: { claim }, secret: process.env.NEXTAUTH_SECRET ?? "" }));
  };
  for (const role of agencyRoles) {
    const { id } = await createUser({ email: `${role}@example.org`, name: role, role, passwordHash: "none" });
    ids.set(role, id);
    await sign(role, "agency", id, null);
  }
  await createTenant({ slug: "ours", name: "Ours", createdBy: "test" });
  const manager = { email: "m@ours.org", name: "m", role: "manager", passwordHash: "none" } as const;
  const id = await writePocket(ours, (pocket) => createStaff(pocket, manager));
  await sign("staff", "staff", id, ours);
  return { cookies, ids };
}
