import "server-only";
import { liveStates } from "@/lib/jobs/job-states";
import type { JobNow } from "@/lib/jobs/job-view";
import type { Slug } from "@/lib/platform/tenant";
import { toJobNow } from "@/lib/portal/job-view";
import { findPlaceInLine } from "@/server/platform/jobs/find-place-in-line";
import { listJobs } from "@/server/platform/jobs/list-jobs";
import { isFollowUp } from "@/server/platform/jobs/runner-state";

/** More are only counted by whoever opens the list of jobs. */
const most = 20;

/** The jobs of a campaign, or of all, that are worked on or wait for their turn, newest first; not what follows by itself. */
export async function listRunningJobs(tenantSlug?: Slug): Promise<JobNow[]> {
  const filter = tenantSlug === undefined ? {} : { tenantSlug };
  const jobs = await listJobs({ ...filter, states: liveStates, limit: most });
  const asked = jobs.filter(({ kind }) => !isFollowUp(kind));
  return Promise.all(asked.map(async (job) => toJobNow(job, await findPlaceInLine(job.id))));
}
