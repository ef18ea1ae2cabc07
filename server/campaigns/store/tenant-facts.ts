import { manager } from "@/server/platform/manager/client";

/** What a campaign's database last said of itself. contacts, sizeBytes: null where it has never been opened. */
export interface KeptFacts {
  contacts: number | null;
  sizeBytes: number | null;
  /** Why it couldn't be opened, in words; null where it could. */
  trouble: string | null;
  toldAt: Date;
}

/** Lists what is kept of all campaigns, by their ids. */
export async function listKeptFacts(): Promise<Map<string, KeptFacts>> {
  const rows = await (await manager()).tenantFacts.findMany();
  return new Map(
    rows.map(({ tenantId, sizeBytes, ...facts }) => [
      tenantId,
      { ...facts, sizeBytes: sizeBytes === null ? null : Number(sizeBytes) },
    ]),
  );
}

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
