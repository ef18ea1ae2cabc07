"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { RowCount } from "@/lib/imports/row-count";
import { EmailAddress } from "@/lib/people/email-address";
import { Slug, TenantName, tenantStatuses } from "@/lib/platform/tenant";
import { createTenant } from "@/server/campaigns/create-tenant";
import { adminAction } from "@/server/platform/auth/action";
import { renameTenant, saveDirectAboveRows, setTenantStatus } from "@/server/platform/manager/tenants";
import { invitationUrl } from "@/server/platform/public-url";

const NewCampaign = z.object({
  name: TenantName,
  slug: Slug,
  managerEmail: z
    .string()
    .trim()
    .transform((text) => text || undefined)
    .pipe(EmailAddress.optional()),
});

/**
 * Creates a campaign. Value: its short name, and the one-time link for its first manager, null when nobody is invited.
 * Refuses: invalid_input, conflict (the short name is taken).
 */
export const createCampaignAction = adminAction(
  "create_tenant",
  "admin",
  NewCampaign,
  async (admin, { managerEmail, ...campaign }) => {
    const { tenant, invitation } = await createTenant({
      ...campaign,
      createdBy: admin.name,
      ...(managerEmail ? { managerEmail } : {}),
    });
    revalidatePath("/manager", "layout");
    return { slug: tenant.slug, invitationUrl: invitation && invitationUrl(invitation) };
  },
  (_, { slug, managerEmail }) => ({
    tenantSlug: slug,
    subject: slug,
    details: managerEmail ? { managerEmail } : {},
  }),
);

/** Renames a campaign; its short name and address stay. Refuses: invalid_input, not_found. */
export const renameCampaignAction = adminAction(
  "rename_tenant",
  "admin",
  z.object({ slug: Slug, name: TenantName }),
  async (_, { slug, name }) => {
    await renameTenant(slug, name);
    revalidatePath("/manager", "layout");
  },
  (_, { slug, name }) => ({ tenantSlug: slug, subject: name }),
);

/** Suspends, archives or reactivates a campaign; its data stays. Refuses: not_found. */
export const setCampaignStatusAction = adminAction(
  "set_tenant_status",
  "admin",
  z.object({ slug: Slug, status: z.enum(tenantStatuses) }),
  async (_, { slug, status }) => {
    await setTenantStatus(slug, status);
    revalidatePath("/manager", "layout");
  },
  (_, { slug, status }) => ({ tenantSlug: slug, details: { status } }),
);

/** Sets above how many rows a list goes the direct path. Refuses: invalid_input, not_found. */
export const saveDirectPathAction = adminAction(
  "save_direct_path",
  "admin",
  z.object({ slug: Slug, rows: RowCount }),
  async (_, { slug, rows }) => {
    await saveDirectAboveRows(slug, rows);
    revalidatePath(`/manager/campaigns/${slug}`);
  },
  (_, { slug, rows }) => ({ tenantSlug: slug, details: { rows } }),
);
