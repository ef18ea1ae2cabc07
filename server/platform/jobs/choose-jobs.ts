import "server-only";
import { z } from "zod";
import { JobId } from "@/lib/jobs/job";
import { manager } from "@/server/platform/manager/client";
import { Prisma } from "@/server/platform/manager/generated/client";
import type { JobKind } from "./kind";

const Waiting = z.object({ id: JobId, kind: z.string(), tenantId: z.string().nullable() });
export type WaitingJob = z.infer<typeof Waiting>;

/** Which kinds, and of which jobs: null for all, else the ids of jobs or of what they work on. */
interface Among {
  kinds: readonly JobKind[];
  own: ReadonlySet<string> | null;
}

/** The heavy jobs that could begin now: of each campaign without one at work the oldest, the oldest first. */
export async function listNextHeavyJobs({ kinds, own }: Among): Promise<WaitingJob[]> {
  const names = namesOf(kinds, isMain);
  if (names.length === 0) return [];
  return list(Prisma.sql`
    SELECT id, kind, tenant_id AS "tenantId" FROM jobs
     WHERE id IN (SELECT min(id) FROM jobs
                   WHERE state = 'queued' AND kind IN (${Prisma.join(names)}) AND ${isOwn("jobs", own)}
                   GROUP BY tenant_id)
       AND NOT EXISTS (SELECT 1 FROM jobs busy WHERE busy.slot = coalesce(jobs.tenant_id, 'agency'))
     ORDER BY id`);
}

/** The follow-ups that could begin now: of each campaign without heavy work the oldest, one at a time. */
export async function listNextFollowUps({ kinds, own }: Among): Promise<WaitingJob[]> {
  const names = namesOf(kinds, (kind) => kind.followUp === true);
  if (names.length === 0) return [];
  const main = Prisma.join([...namesOf(kinds, isMain), ""]);
  const after = Prisma.join(names);
  return list(Prisma.sql`
    SELECT id, kind, tenant_id AS "tenantId" FROM jobs
     WHERE id IN (SELECT min(id) FROM jobs
                   WHERE state = 'queued' AND kind IN (${after}) AND ${isOwn("jobs", own)} GROUP BY tenant_id)
       AND NOT EXISTS (
         SELECT 1 FROM jobs other
          WHERE other.tenant_id IS NOT DISTINCT FROM jobs.tenant_id
            AND ((other.state = 'queued' AND other.kind IN (${main}) AND ${isOwn("other", own)})
              OR (other.state = 'running' AND other.kind IN (${main}, ${after}))))
     ORDER BY id`);
}

/** The oldest light jobs that wait. */
export async function listNextLightJobs({ kinds, own }: Among, limit: number): Promise<WaitingJob[]> {
  const names = namesOf(kinds, (kind) => !kind.heavy && !kind.followUp);
  if (names.length === 0 || limit <= 0) return [];
  return list(Prisma.sql`
    SELECT id, kind, tenant_id AS "tenantId" FROM jobs
     WHERE state = 'queued' AND kind IN (${Prisma.join(names)}) AND ${isOwn("jobs", own)}
     ORDER BY id LIMIT ${limit}`);
}

/** Waiting jobs of kinds that this build doesn't know. */
export const listUnknownJobs = ({ kinds, own }: Among): Promise<WaitingJob[]> =>
  list(Prisma.sql`
    SELECT id, kind, tenant_id AS "tenantId" FROM jobs
     WHERE state = 'queued' AND kind NOT IN (${Prisma.join(kinds.map(({ kind }) => kind))})
       AND ${isOwn("jobs", own)}
     ORDER BY id LIMIT 100`);

const isMain = (kind: JobKind) => kind.heavy && !kind.followUp;

const namesOf = (kinds: readonly JobKind[], isOne: (kind: JobKind) => boolean) =>
  kinds.filter(isOne).map(({ kind }) => kind);

function isOwn(table: "jobs" | "other", own: ReadonlySet<string> | null) {
  if (own === null) return Prisma.sql`TRUE`;
  const ids = Prisma.join([...own, ""]);
  return table === "jobs"
    ? Prisma.sql`(jobs.id IN (${ids}) OR jobs.subject_id IN (${ids}))`
    : Prisma.sql`(other.id IN (${ids}) OR other.subject_id IN (${ids}))`;
}

async function list(query: Prisma.Sql): Promise<WaitingJob[]> {
  const db = await manager();
  return z.array(Waiting).parse(await db.$queryRaw(query));
}
