"use client";

import Link from "next/link";
import { liveStates } from "@/lib/jobs/job-states";
import type { JobNow } from "@/lib/jobs/job-view";
import type { Progress } from "@/lib/jobs/progress";
import { formatCount } from "@/lib/text/format";
import { useRunningJobs } from "./use-running-jobs";

interface JobInSightProps {
  /** What is being worked on as the page was made, the newest first: nothing is heard of where nothing is. */
  jobs: readonly JobNow[];
  eventsUrl: string;
  /** Where all of them are listed. */
  jobsHref: string;
}

/** What the server is doing right now, wherever one is: the oldest that is worked on, how far it is, and how many wait. */
export function JobInSight({ jobs, eventsUrl, jobsHref }: JobInSightProps) {
  const live = useRunningJobs(jobs, eventsUrl).filter(({ state }) => liveStates.includes(state));
  const job = live.findLast(({ place }) => place === null) ?? live.at(-1);
  if (!job) return null;
  const percent = percentOf(job.progress);
  const others = live.length - 1;
  return (
    <Link
      href={job.href ?? jobsHref}
      className="block px-3.5 py-2.5 text-xs text-ink-2 -outline-offset-2 hover:bg-tint-2/55"
    >
      <span className="flex justify-between gap-2">
        <span className="truncate font-medium text-ink">{job.title || job.doing}</span>
        <span className="tabular-nums">{percent === null ? "" : `${percent} %`}</span>
      </span>
      <span
        role="progressbar"
        aria-label={job.doing}
        aria-valuenow={percent ?? undefined}
        className="mt-1.5 block h-1 overflow-hidden rounded-[2px] bg-bar-faint"
      >
        <span
          className={
            percent === null ? "block h-full w-1/3 animate-slide bg-bar-good" : "block h-full bg-bar-good"
          }
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </span>
      {others > 0 && <span className="mt-1 block">{`${formatCount(others)} more`}</span>}
    </Link>
  );
}

/** How much is done; null while that isn't known. */
function percentOf({ share, rows, ofRows }: Progress): number | null {
  const part = share ?? (rows !== null && ofRows ? rows / ofRows : null);
  return part === null ? null : Math.round(100 * Math.min(1, part));
}
