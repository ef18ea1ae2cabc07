import "server-only";
import {
  type AgencyRole,
  atLeastAgency,
  atLeastStaff,
  type StaffRole,
  staffRoleOf,
} from "@/lib/platform/roles";
import type { Slug, TenantStatus } from "@/lib/platform/tenant";
import { findTenant, type Tenant } from "@/server/platform/manager/tenants";
import { notFound, Refusal } from "@/server/platform/refusal";
import type { Identity } from "./identity";

/** Proof that someone of the agency may do what follows. */
export interface Admin {
  id: string;
  name: string;
  email: string;
  role: AgencyRole;
}

/** Proof that someone may act inside one campaign. */
export interface Member {
  id: string;
  name: string;
  kind: "user" | "staff";
  role: StaffRole;
  tenantId: string;
  tenantSlug: Slug;
  tenantName: string;
  tenantStatus: TenantStatus;
  accent: string;
  directAboveRows: number;
}

/** Proves that someone of the agency has a role, or more. Refuses: signed_out, not_found (staff), forbidden. */
export function proveAdmin(identity: Identity | null, needed: AgencyRole): Admin {
  if (!identity) throw new Refusal("signed_out", "Sign in first.");
  if (identity.kind !== "agency") throw notFound();
  if (!atLeastAgency(identity.role, needed)) {
    throw new Refusal("forbidden", `That needs the role ${needed}. Ask an owner of the agency.`);
  }
  return identity;
}

/**
 * Proves that someone may act in a campaign with a role, or more. Whoever doesn't belong to it gets not_found, as if it
 * did not exist. `find`: how the campaign is looked up.
 * Refuses: signed_out, not_found, forbidden, tenant_suspended (for changes, and for its staff).
 */
export async function proveMember(
  identity: Identity | null,
  slug: string,
  needed: StaffRole,
  find: (slug: string) => Promise<Tenant | null> = findTenant,
): Promise<Member> {
  if (!identity) throw new Refusal("signed_out", "Sign in first.");
  if (identity.kind === "staff" && identity.tenantSlug !== slug) throw notFound();
  const tenant = await find(slug);
  if (!tenant) throw notFound();
  const role = identity.kind === "staff" ? identity.role : staffRoleOf[identity.role];
  if (tenant.status === "archived" && identity.kind === "staff") throw notFound();
  if (tenant.status !== "active" && (identity.kind === "staff" || needed !== "volunteer"))
    throw suspended(tenant);
  if (!atLeastStaff(role, needed)) {
    throw new Refusal(
      "forbidden",
      `That needs the role ${needed} in this campaign. Ask one of its managers.`,
    );
  }
  return {
    id: identity.id,
    name: identity.name,
    kind: identity.kind === "staff" ? "staff" : "user",
    role,
    tenantId: tenant.id,
    tenantSlug: tenant.slug,
    tenantName: tenant.name,
    tenantStatus: tenant.status,
    accent: tenant.accent,
    directAboveRows: tenant.directAboveRows,
  };
}

const suspended = (tenant: Tenant) =>
  new Refusal(
    "tenant_suspended",
    `${tenant.name} is ${tenant.status}. Nothing is lost; it can't be changed until the agency reactivates it.`,
  );
