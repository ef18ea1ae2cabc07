import { Mapping } from "@/lib/import-plan";
import { uuidv7 } from "@/lib/uuid";
import { manager } from "./client";
import { hashSecret } from "./links";

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

/** Finds the mapping last confirmed for files with these headers; null when there is none. */
export async function findMapping(tenantId: string, headers: readonly string[]): Promise<Mapping | null> {
  if (headers.every((header) => header.trim() === "")) return null;
  const row = await (await manager()).savedMapping.findUnique({
    where: { tenantId_headerKey: { tenantId, headerKey: headerKey(headers) } },
  });
  return row ? Mapping.parse(JSON.parse(row.mapping)) : null;
}
