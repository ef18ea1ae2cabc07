import "server-only";
import { z } from "zod";
import { askTenantFacts } from "@/server/campaigns/list-tenant-facts";
import { command } from "@/server/platform/commands/command";

/** Lists all campaigns with their contacts, size and last import; `trouble` in words where a database can't be opened. */
export const listCampaignsCommand = command({
  shape: z.object({}),
  async run() {
    const facts = await askTenantFacts();
    const tenants = facts.map(({ slug, name, status, contacts, sizeBytes, lastImportAt, trouble }) => ({
      slug,
      name,
      status,
      contacts,
      sizeBytes,
      lastImportAt: lastImportAt?.toISOString() ?? null,
      trouble,
    }));
    return { tenants };
  },
});
