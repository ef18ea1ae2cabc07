"use client";

import { useEffect, useState } from "react";
import { liveStates } from "@/lib/jobs/job-states";
import type { JobNow } from "@/lib/jobs/job-view";
import { hearJobsLate } from "./hear-jobs-late";

/** How jobs stand, as it is told while any of them is live and somebody looks: a tab in the background holds no connection. */
export function useRunningJobs(jobs: readonly JobNow[], eventsUrl: string): readonly JobNow[] {
  const [told, setTold] = useState<{ of: readonly JobNow[]; now: readonly JobNow[] }>({
    of: jobs,
    now: jobs,
  });
  const now = told.of === jobs ? told.now : jobs;
  const isLive = now.some(({ state }) => liveStates.includes(state));
  const isSeen = useIsSeen();
  useEffect(() => {
    if (!isLive || !isSeen) return;
    const of = jobs.map(({ id }) => id).join();
    return hearJobsLate(`${eventsUrl}?of=${of}`, (next) => setTold({ of: jobs, now: next }));
  }, [isLive, isSeen, eventsUrl, jobs]);
  return now;
}

function useIsSeen(): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const look = () => setSeen(document.visibilityState === "visible");
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return isSeen;
}
