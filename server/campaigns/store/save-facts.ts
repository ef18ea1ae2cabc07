import { manager } from "@/server/platform/manager/client";

/** Keeps what a campaign's database says of itself; trouble leaves its figures as they last were. */
export async function saveFacts(
  tenantId: string,
  facts: { contacts: number; sizeBytes: number; trouble: null } | { trouble: string },
): Promise<void> {
  const sizes = "sizeBytes" in facts ? { sizeBytes: BigInt(facts.sizeBytes) } : {};
  const data = { ...facts, ...sizes, toldAt: new Date() };
  await (await manager()).tenantFacts.upsert({
    where: { tenantId },
    create: { tenantId, ...data },
    update: data,
  });
}
