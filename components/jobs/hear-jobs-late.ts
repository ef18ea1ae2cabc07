import type { JobNow } from "@/lib/jobs/job-view";

/** As `hearJobs`, for what stands on every page: what reads the events is fetched when there is something to hear. */
export function hearJobsLate(url: string, hear: (jobs: JobNow[]) => void): () => void {
  let stop: (() => void) | null = null;
  let isStopped = false;
  const begin = async () => {
    const { hearJobs } = await import("./hear-jobs");
    if (!isStopped) stop = hearJobs(url, hear);
  };
  void begin();
  return () => {
    isStopped = true;
    stop?.();
  };
}
