"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { JobNow, JobView } from "@/lib/jobs/job-view";
import { hearJobsLate } from "./hear-jobs-late";

interface LiveJobs {
  now: ReadonlyMap<string, JobNow>;
  isLost: boolean;
}

/**
 * How the jobs of a page stand right now, by their ids, as `url` tells it by events. When one comes or ends, the page is
 * fetched anew. `isLost`: nothing is heard of them right now.
 */
export function useLiveJobs(url: string, jobs: readonly JobView[]): LiveJobs {
  const router = useRouter();
  const [now, setNow] = useState<ReadonlyMap<string, JobNow>>(new Map());
  const [isLost, setLost] = useState(false);
  const shown = jobs.map(({ id, state }) => `${id}:${state}`).join();
  useEffect(() => {
    const hear = (told: readonly JobNow[]) => {
      setNow(new Map(told.map((job) => [job.id, job])));
      const isNews = told.some(({ id, state }) => !shown.includes(`${id}:${state}`));
      if (isNews) router.refresh();
    };
    return hearJobsLate(url, hear, setLost);
  }, [url, shown, router]);
  return { now, isLost };
}
