import { z } from "zod";
import type { SavedMapping } from "@/lib/imports/saved-mapping";
import { Mapping } from "@/lib/people/mapping";
import { uuidv7 } from "@/lib/platform/uuid";
import { hashSecret } from "@/server/platform/auth/hash-secret";
import { manager } from "@/server/platform/manager/client";

/** Headers as a key: their text in order, whatever their case and blanks around them. */
const headerKey = (headers: readonly string[]) =>
  hashSecret(headers.map((header) => header.trim().toLowerCase()).join("\u0001"));

/** Keeps the mapping that a person confirmed for files with these headers. */
export async function saveMapping(
  tenantId: string,
  headers: readonly string[],
  mapping: Mapping,
): Promise<void> {
  const key = headerKey(headers);
  const text = JSON.stringify(mapping);
  await (await manager()).savedMapping.upsert({
    where: { tenantId_headerKey: { tenantId, headerKey: key } },
    create: { id: uuidv7(), tenantId, headerKey: key, headers: JSON.stringify(headers), mapping: text },
    update: { mapping: text, usedAt: new Date() },
  });
}

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
