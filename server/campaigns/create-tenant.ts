import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Slug, TenantName } from "@/lib/platform/tenant";
import { createLink } from "@/server/accounts/store/create-link";
import { revokeLinks } from "@/server/accounts/store/revoke-links";
import { tenantDir, uploadsDir, voterLink } from "@/server/platform/env";
import {
  createTenantRow,
  deleteTenantRow,
  findTenant,
  shortNameTaken,
  type Tenant,
} from "@/server/platform/manager/tenants";
import { closePocket, openPocket } from "@/server/platform/pocket/registry";
import { Refusal } from "@/server/platform/refusal";
import { publishCurrentTo } from "@/server/voters/publish";
import { tellFacts } from "./tell-facts";

const accents = ["#2f5bd0", "#0f766e", "#9333ea", "#b45309", "#be123c", "#15803d", "#0369a1", "#7c3aed"];

export interface NewTenant {
  slug: string;
  name: string;
  /** Who is invited as the campaign's first manager; nobody when absent. */
  managerEmail?: string;
  createdBy: string;
}

/**
 * Creates a campaign: its row, its folders, its database and the invitation of its first manager. If any part fails
 * the others are taken back. Gives the campaign and the invitation's token.
 * Refuses: invalid_input, conflict (the short name is taken).
 */
export async function createTenant(input: NewTenant): Promise<{ tenant: Tenant; invitation: string | null }> {
  const slug = Slug.parse(input.slug);
  const name = TenantName.parse(input.name);
  if (await findTenant(slug)) throw shortNameTaken(slug);
  await mkdir(path.dirname(tenantDir(slug)), { recursive: true });
  const fresh = await mkdir(tenantDir(slug)).then(() => true, isThere);
  if (!fresh)
    throw new Refusal("conflict", `The folder of “${slug}” is still there. Move it away first.`, {
      slug: "Its folder is still there.",
    });
  try {
    await mkdir(uploadsDir(slug), { recursive: true });
    await mkdir(path.dirname(voterLink(slug)), { recursive: true });
    await publishCurrentTo(slug);
    await openPocket(slug, { create: true });
    const tenant = await createTenantRow(slug, name, accentOf(slug));
    await tellFacts(slug);
    const invitation = input.managerEmail
      ? await createLink({
          kind: "invite_staff",
          email: input.managerEmail,
          role: "manager",
          tenantSlug: slug,
          createdBy: input.createdBy,
          days: 7,
        })
      : null;
    return { tenant, invitation };
  } catch (error) {
    await closePocket(slug);
    await revokeLinks({ kind: "invite_staff", tenantSlug: slug });
    await deleteTenantRow(slug);
    await rm(tenantDir(slug), { recursive: true, force: true });
    await rm(uploadsDir(slug), { recursive: true, force: true });
    throw error;
  }
}

function isThere(error: NodeJS.ErrnoException): false {
  if (error.code === "EEXIST") return false;
  throw error;
}

const accentOf = (slug: Slug) =>
  accents[[...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % accents.length] ?? "#2f5bd0";
