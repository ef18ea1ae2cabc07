import "server-only";
import { z } from "zod";
import { JobState } from "@/lib/jobs/job";
import { liveStates } from "@/lib/jobs/job-states";
import { Slug } from "@/lib/platform/tenant";
import { jobDoing } from "@/lib/portal/job-words";
import { command } from "@/server/platform/commands/command";
import { findPlaceInLine } from "@/server/platform/jobs/find-place-in-line";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { getTenant } from "@/server/platform/manager/tenants";

const mostListed = 200;

/** Lists jobs, newest first: all that run or wait, and those that have ended lately. */
export const listJobsCommand = command({
  shape: z.object({
    /** Of this campaign alone. */
    slug: Slug.optional(),
    /** Those alone that run or wait. */
    live: z.boolean().default(false),
    limit: z.number().int().min(1).max(mostListed).default(50),
  }),
  async run({ slug, live, limit }) {
    if (slug) await getTenant(slug);
    const jobs = await listJobs({
      ...(slug ? { tenantSlug: slug } : {}),
      ...(live ? { states: liveStates } : {}),
      limit,
    });
    return {
      jobs: await Promise.all(
        jobs.map(async (job) => ({
          id: job.id as string,
          kind: job.kind,
          doing: jobDoing(job.kind),
          title: job.title,
          campaign: job.tenantSlug,
          state: JobState.parse(job.state),
          phase: job.progress.phase,
          place: await findPlaceInLine(job.id),
          createdBy: job.createdBy,
          createdAt: job.createdAt.toISOString(),
          startedAt: job.startedAt?.toISOString() ?? null,
          finishedAt: job.finishedAt?.toISOString() ?? null,
          attempt: job.attempt,
          error: job.error,
        })),
      ),
    };
  },
});
