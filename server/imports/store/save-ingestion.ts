import { manager } from "@/server/platform/manager/client";

/** Notes when a campaign's lists were last ingested. */
export async function saveIngestion(tenantId: string, at: Date): Promise<void> {
  await (await manager()).inbox.update({ where: { tenantId }, data: { lastTakenAt: at } });
}
