import "server-only";
import { liveStates } from "@/lib/jobs/job-states";
import type { Slug } from "@/lib/platform/tenant";
import { toJobNow } from "@/lib/portal/job-view";
import { findPlaceInLine } from "@/server/platform/jobs/find-place-in-line";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { isFollowUp } from "@/server/platform/jobs/runner-state";
import { tellEvents } from "@/server/platform/jobs/tell-events";

/** As many jobs are watched at once as a page shows. */
const mostWatched = 50;

/**
 * Tells how the newest jobs of a campaign go, or of all where `tenantSlug` is undefined, as server-sent events.
 * `of` in the address: the ids of jobs, or of what they work on; these alone are told, until all of them have ended.
 */
export function watchJobs(request: Request, tenantSlug: Slug | undefined): Response {
  const of = new URL(request.url).searchParams.get("of")?.split(",").slice(0, mostWatched);
  return tellEvents(request, async () => {
    const filter = tenantSlug === undefined ? {} : { tenantSlug };
    const jobs = await listJobs({ ...filter, ...(of ? { of } : {}), limit: mostWatched });
    // What follows by itself is what somebody waits for only where they name it.
    const asked = of ? jobs.filter(({ id, kind }) => of.includes(id) || !isFollowUp(kind)) : jobs;
    const told = await Promise.all(asked.map(async (job) => toJobNow(job, await findPlaceInLine(job.id))));
    const isOver = of !== undefined && asked.every(({ state }) => !liveStates.includes(state));
    return { told, isOver };
  });
}
