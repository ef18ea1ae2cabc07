import "server-only";
import { Slug } from "@/lib/platform/tenant";
import { findApiToken } from "@/server/platform/auth/store/find-api-token";
import { findTenant } from "@/server/platform/manager/tenants";
import { notFound, Refusal } from "@/server/platform/refusal";

/** Proof that a program holds a token of a campaign. */
export interface TokenHolder {
  tokenId: string;
  tokenName: string;
  tenantId: string;
  tenantSlug: Slug;
}

/** Proves a bearer token of a campaign. Refuses: not_found, signed_out, tenant_suspended. */
export async function proveToken(slugText: unknown, secret: string | null): Promise<TokenHolder> {
  const slug = Slug.safeParse(slugText);
  if (!slug.success) throw notFound("That campaign");
  const token = secret ? await findApiToken(slug.data, secret) : null;
  if (!token) throw new Refusal("signed_out", "Send a valid bearer token of this campaign.");
  const tenant = await findTenant(slug.data);
  if (!tenant) throw notFound("That campaign");
  if (tenant.status !== "active")
    throw new Refusal("tenant_suspended", `${tenant.name} is ${tenant.status}. Nothing was changed.`);
  return { tokenId: token.id, tokenName: token.name, tenantId: tenant.id, tenantSlug: slug.data };
}
