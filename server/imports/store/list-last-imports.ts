import { manager } from "@/server/platform/manager/client";

/** When each campaign's last import that holds was finished, by the campaign's id. */
export async function listLastImports(): Promise<Map<string, Date>> {
  const db = await manager();
  const rows = await db.importJob.groupBy({
    by: ["tenantId"],
    where: { state: "done", finishedAt: { not: null } },
    _max: { finishedAt: true },
  });
  return new Map(
    rows.flatMap(({ tenantId, _max: { finishedAt } }) => (finishedAt ? [[tenantId, finishedAt]] : [])),
  );
}
