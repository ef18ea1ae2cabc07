import { randomUUID } from "node:crypto";
import type { JobState } from "@/lib/imports/import-job";
import { log } from "@/server/platform/log";
import { manager } from "@/server/platform/manager/client";

/** A process that hasn't been heard of for so long works on nothing any more. */
const silentMs = 15_000;
/** How often a process that works on a job says so. */
export const heartbeatMs = 3_000;

const key = Symbol.for("campaignbrain.jobOwner");
const holder = globalThis as { [key]?: string };
/** This process: its number on this machine, and a name that none before it had. */
holder[key] ??= `${process.pid}:${randomUUID()}`;
const owner = holder[key];

/**
 * Takes a job that is in `state` for this process. Gives false while another process works on it. A full disk doesn't
 * keep anybody from a job that nobody has: the work itself then says what is the matter.
 */
export async function takeJob(id: string, state: JobState): Promise<boolean> {
  const db = await manager();
  const row = await db.importJob.findUnique({
    where: { id },
    select: { state: true, leaseOwner: true, heartbeatAt: true },
  });
  if (row?.state !== state || isHeld(row.leaseOwner, row.heartbeatAt)) return false;
  const where = { id, state, leaseOwner: row.leaseOwner };
  const taken = await db.importJob
    .updateMany({ where, data: { leaseOwner: owner, heartbeatAt: new Date() } })
    .catch((error: unknown) => {
      log.warn({ err: error, jobId: id }, "a job's lease could not be written down");
      return { count: 1 };
    });
  return taken.count > 0;
}

/** Says that this process is still at work. Gives false when the job is no longer its own. */
export async function keepJob(id: string): Promise<boolean> {
  const where = { id, leaseOwner: owner };
  const kept = await (await manager()).importJob.updateMany({ where, data: { heartbeatAt: new Date() } });
  return kept.count > 0;
}

/** Leaves a job to whoever takes it next. */
export async function leaveJob(id: string): Promise<void> {
  const where = { id, leaseOwner: owner };
  await (await manager()).importJob.updateMany({ where, data: { leaseOwner: null } });
}

function isHeld(by: string | null, heartbeatAt: Date | null): boolean {
  if (by === null || by === owner) return false;
  const silent = Date.now() - (heartbeatAt?.getTime() ?? 0);
  return silent < silentMs && isRunning(Number(by.split(":")[0]));
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
