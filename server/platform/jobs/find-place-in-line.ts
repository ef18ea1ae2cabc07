import "server-only";
import type { JobId } from "@/lib/jobs/job";
import { manager } from "@/server/platform/manager/client";
import { runner } from "./runner-state";

/** How many jobs, itself included, wait until this one's turn comes; null for one that doesn't wait. */
export async function findPlaceInLine(id: JobId): Promise<number | null> {
  const db = await manager();
  const job = await db.job.findUnique({ where: { id }, select: { state: true, kind: true } });
  if (job?.state !== "queued") return null;
  const kinds = [...runner.kinds.values()];
  const isHeavy = kinds.some(({ kind, heavy }) => kind === job.kind && heavy);
  const among = kinds.filter(({ heavy, followUp }) => heavy === isHeavy && !followUp).map(({ kind }) => kind);
  return db.job.count({
    where: { state: "queued", OR: [{ id }, { id: { lt: id }, kind: { in: among } }] },
  });
}
