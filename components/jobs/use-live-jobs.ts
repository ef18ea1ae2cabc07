"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { JobNow, JobView } from "@/lib/jobs/job-view";
import { hearJobs } from "./hear-jobs";

/**
 * How the jobs of a page stand right now, by their ids, as `url` tells it by events. When one comes or ends, the page is
 * fetched anew.
 */
export function useLiveJobs(url: string, jobs: readonly JobView[]): ReadonlyMap<string, JobNow> {
  const router = useRouter();
  const [now, setNow] = useState<ReadonlyMap<string, JobNow>>(new Map());
  const shown = jobs.map(({ id, state }) => `${id}:${state}`).join();
  useEffect(() => {
    return hearJobs(url, (told) => {
      setNow(new Map(told.map((job) => [job.id, job])));
      const isNews = told.some(({ id, state }) => !shown.includes(`${id}:${state}`));
      if (isNews) router.refresh();
    });
  }, [url, shown, router]);
  return now;
}
