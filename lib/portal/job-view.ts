import type { Job } from "@/lib/jobs/job";
import type { JobNow, JobView } from "@/lib/jobs/job-view";
import { jobDoing, jobHref } from "./job-words";

/** A job for a page. */
export function toJobView(job: Job): JobView {
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    ...job,
    createdAt: job.createdAt.toISOString(),
    startedAt: iso(job.startedAt),
    finishedAt: iso(job.finishedAt),
    doing: jobDoing(job.kind),
    href: jobHref(job),
  };
}

/** How a job stands, for whoever watches it. */
export const toJobNow = (job: Job, place: number | null): JobNow => ({
  id: job.id,
  subjectId: job.subjectId,
  doing: jobDoing(job.kind),
  title: job.title,
  href: jobHref(job),
  state: job.state,
  progress: job.progress,
  error: job.error,
  place,
});
