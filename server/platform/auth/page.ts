import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { AgencyRole, StaffRole } from "@/lib/platform/roles";
import { findTenant, type Tenant } from "@/server/platform/manager/tenants";
import { Refusal } from "@/server/platform/refusal";
import { type Admin, type Member, proveAdmin, proveMember } from "./proof";
import { currentIdentity } from "./session";

/** A page, its title and its frame each prove for themselves; the campaign is looked up once for all of them. */
const findTenantOnce = cache(findTenant);

/** Proves in a page that someone belongs to a campaign. Signed out → sign-in, and back here; not theirs → not found. */
export async function requireMember(slug: string, role: StaffRole): Promise<Member> {
  return proved(async () => proveMember(await currentIdentity(), slug, role, findTenantOnce), slug);
}

/** Proves in a page that someone of the agency has a role. Signed out → sign-in, and back here. */
export async function requireAdmin(role: AgencyRole): Promise<Admin> {
  return proved(async () => proveAdmin(await currentIdentity(), role), null);
}

/** Gets a campaign for one of the manager's pages, after the role was proved; not found when there is none. */
export async function requireCampaign(slug: string): Promise<Tenant> {
  return (await findTenantOnce(slug)) ?? notFound();
}

async function proved<T>(prove: () => Promise<T>, slug: string | null): Promise<T> {
  try {
    return await prove();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "signed_out") redirect(await signInHref(slug));
    if (error.code === "tenant_suspended") redirect(`/suspended/${slug ?? ""}`);
    if (error.code === "not_found" || error.code === "forbidden") return notFound();
    // That the campaign can't be reached now is told in the refusal's own words, by the error page.
    throw error;
  }
}

async function signInHref(slug: string | null) {
  const back = (await headers()).get("x-cb-path") ?? "";
  const query = new URLSearchParams();
  if (slug) query.set("campaign", slug);
  if (back.startsWith("/") && !back.startsWith("//")) query.set("back", back);
  return `/sign-in?${query}`;
}
