import type { Mapping } from "@/lib/people/mapping";
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
