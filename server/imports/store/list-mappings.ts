import { z } from "zod";
import type { SavedMapping } from "@/lib/imports/saved-mapping";
import { Mapping } from "@/lib/people/mapping";
import { manager } from "@/server/platform/manager/client";

/** How many of the mappings used last are looked through. */
const lookedThrough = 500;

/** Lists the mappings that were confirmed in this campaign (`ofTenant`), and in the agency's others, the last used first. */
export async function listMappings(
  tenantId: string,
): Promise<{ ofTenant: SavedMapping[]; ofOthers: SavedMapping[] }> {
  const db = await manager();
  const list = async (where: { tenantId: string | { not: string } }) => {
    const rows = await db.savedMapping.findMany({ where, orderBy: { usedAt: "desc" }, take: lookedThrough });
    return rows.map(
      (row): SavedMapping => ({
        headers: z.array(z.string()).parse(JSON.parse(row.headers)),
        mapping: Mapping.parse(JSON.parse(row.mapping)),
      }),
    );
  };
  return { ofTenant: await list({ tenantId }), ofOthers: await list({ tenantId: { not: tenantId } }) };
}
