import "server-only";
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { z } from "zod";
import type { JobId } from "@/lib/jobs/job";
import { env } from "@/server/platform/env";
import { manager } from "@/server/platform/manager/client";
import { databaseNowMs } from "@/server/platform/manager/database-clock";
import { Prisma } from "@/server/platform/manager/generated/client";
import type { ManagerTransaction } from "@/server/platform/manager/transaction";

const key = Symbol.for("campaignbrain.jobOwner");
const holder = globalThis as { [key]?: string };
/** This process: its machine, its number there, and a name that none before it had. */
holder[key] ??= `${hostname()}:${process.pid}:${randomUUID()}`;
export const jobOwner = holder[key];

/** A process says so often that it is still at work: four times in the life of a lease. */
export const heartbeatMs = env.jobLeaseMs / 4;

/** The campaign's one place for heavy work. */
export const slotOf = (tenantId: string | null) => tenantId ?? "agency";

const Claim = z.object({ token: z.coerce.number(), attempt: z.coerce.number() });

/**
 * Claims a queued job for `owner`. Gives the token of the lease and which try this is; null when the job isn't queued any more or its `slot` is
 * held. Only the database's clock says how long the lease holds.
 */
export async function claimJob(
  id: JobId,
  slot: string | null,
  owner = jobOwner,
): Promise<z.infer<typeof Claim> | null> {
  const db = await manager();
  const rows = await noneIfSlotIsHeld(db.$queryRaw<unknown[]>`
    UPDATE jobs
       SET state = 'running', slot = ${slot}, attempt = attempt + 1,
           started_at = coalesce(started_at, ${new Date()}),
           lease_owner = ${owner}, lease_token = lease_token + 1,
           lease_until = ${databaseNowMs} + ${env.jobLeaseMs}
     WHERE id = ${id} AND state = 'queued' AND NOT EXISTS (SELECT 1 FROM jobs busy WHERE busy.slot = ${slot})
    RETURNING lease_token AS token, attempt`);
  return rows.length === 0 ? null : Claim.parse(rows[0]);
}

/** Of two that claim a campaign's place at once, a database that lets both look first stops one by its unique index. */
const noneIfSlotIsHeld = (rows: Promise<unknown[]>): Promise<unknown[]> =>
  rows.catch((error: unknown) => {
    if (/UniqueConstraintViolation/.test(JSON.stringify(error))) return [];
    throw error;
  });

const Kept = z.object({ id: z.string(), token: z.coerce.number(), cancelAskedAt: z.unknown().nullable() });

/**
 * Says that `owner` is still at work on these jobs. Gives those that are still its own, with the token of each and
 * whether they were cancelled meanwhile.
 */
export async function keepJobs(ids: readonly JobId[], owner = jobOwner) {
  const db = await manager();
  const rows = await db.$queryRaw<unknown[]>`
    UPDATE jobs SET lease_until = ${databaseNowMs} + ${env.jobLeaseMs}
     WHERE lease_owner = ${owner} AND state = 'running' AND id IN (${Prisma.join([...ids])})
    RETURNING id, lease_token AS token, cancel_asked_at AS "cancelAskedAt"`;
  return z.array(Kept).parse(rows);
}

/** Queues the jobs again whose process wasn't heard of for the length of a lease. */
export async function releaseExpired(): Promise<void> {
  const db = await manager();
  await db.$executeRaw`
    UPDATE jobs SET state = 'queued', slot = NULL, lease_owner = NULL
     WHERE state = 'running' AND lease_until < ${databaseNowMs}`;
}

/** What a write of a running job must find, so that whoever has lost the job writes nothing. */
export const isHeld = (id: JobId, token: number, owner = jobOwner) =>
  ({ id, leaseToken: token, leaseOwner: owner, state: "running" }) as const;

/** Gives a job back to the queue; `counts`: whether this was one of its tries. */
export async function leaveJob(id: JobId, token: number, counts: boolean): Promise<void> {
  const back = { state: "queued", slot: null, leaseOwner: null };
  const data = counts ? back : { ...back, attempt: { decrement: 1 } };
  await (await manager()).job.updateMany({ where: isHeld(id, token), data });
}

/** Refuses, by throwing `LostJob`, the write of a job that another process has taken over. */
export async function requireHeld(tx: ManagerTransaction, id: JobId, token: number): Promise<void> {
  if ((await tx.job.count({ where: isHeld(id, token) })) === 0) throw new LostJob();
}

export class LostJob extends Error {
  constructor() {
    super("Another process has taken this job over.");
    this.name = "LostJob";
  }
}
