import "server-only";
import { z } from "zod";
import { Slug, TenantName } from "@/lib/platform/tenant";
import { createTenant } from "@/server/campaigns/create-tenant";
import { command, commandLine } from "@/server/platform/commands/command";

const CreateCampaign = z.object({ slug: Slug, name: TenantName.optional() });

/** Makes a campaign with its folders and database; without a name it is called by its short name. */
export const createCampaignCommand = command({
  shape: CreateCampaign,
  audit: ({ slug }) => ({ action: "create_tenant", tenantSlug: slug, subject: slug }),
  async run({ slug, name = slug }) {
    const { tenant } = await createTenant({ slug, name, createdBy: commandLine });
    return { slug: tenant.slug, name: tenant.name, status: tenant.status, id: tenant.id };
  },
});
