import type { JobNow } from "@/lib/jobs/job-view";

/** As `hearJobs`; what reads the events is fetched when there is something to hear, so that no page waits for it. */
export function hearJobsLate(
  url: string,
  hear: (jobs: JobNow[]) => void,
  tellLost?: (isLost: boolean) => void,
): () => void {
  let stop: (() => void) | null = null;
  let isStopped = false;
  const begin = async () => {
    const { hearJobs } = await import("./hear-jobs");
    if (!isStopped) stop = hearJobs(url, hear, tellLost);
  };
  void begin();
  return () => {
    isStopped = true;
    stop?.();
  };
}
