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
