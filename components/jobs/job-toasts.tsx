"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { liveStates } from "@/lib/jobs/job-states";
import type { JobNow } from "@/lib/jobs/job-view";
import { hearJobsLate } from "./hear-jobs-late";
import { forgetJob, listWatched, watchEvent } from "./watch-job";

/** Tells how the jobs ended that were started in this tab, wherever the person is by then. */
export function JobToasts({ eventsUrl }: { eventsUrl: string }) {
  const router = useRouter();
  const path = usePathname();
  const shown = useRef(path);
  const [of, setOf] = useState("");
  useEffect(() => {
    shown.current = path;
  }, [path]);
  useEffect(() => {
    const look = () => setOf(ofHere(eventsUrl));
    look();
    window.addEventListener(watchEvent, look);
    return () => window.removeEventListener(watchEvent, look);
  }, [eventsUrl]);
  useEffect(() => {
    if (of === "") return;
    return hearJobsLate(`${eventsUrl}?of=${of}`, (told) => {
      const ended = newestOf(told).filter(({ state }) => !liveStates.includes(state));
      for (const one of ended.flatMap(({ id, subjectId }) => [id, subjectId ?? ""])) forgetJob(one);
      // Who looks at it sees how it ended.
      for (const job of ended.filter(({ href }) => href !== shown.current))
        tell(job, (href) => router.push(href));
      if (ended.length > 0) setOf(ofHere(eventsUrl));
    });
  }, [of, eventsUrl, router]);
  return null;
}

const ofHere = (eventsUrl: string) =>
  listWatched()
    .filter(({ url }) => url === eventsUrl)
    .map((one) => one.of)
    .join();

/** The newest job of each thing that is worked on: an earlier one of it has ended long ago. */
function newestOf(jobs: readonly JobNow[]): JobNow[] {
  const seen = new Set<string>();
  return jobs.filter(({ id, subjectId }) => {
    const of = subjectId ?? id;
    return !seen.has(of) && seen.add(of);
  });
}

function tell({ doing, title, state, error, href }: JobNow, open: (href: string) => void): void {
  const action = href === null ? {} : { action: { label: "Open", onClick: () => open(href) } };
  if (state === "done") toast.success(`Done: ${doing.toLowerCase()}`, { description: title, ...action });
  else if (state === "cancelled")
    toast.info(`Stopped: ${doing.toLowerCase()}`, { description: title, ...action });
  else toast.error(`Failed: ${doing.toLowerCase()}`, { description: error ?? title, ...action });
}
