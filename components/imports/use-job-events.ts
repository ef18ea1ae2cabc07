"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type ImportView, workingStates } from "@/lib/imports/import-job";
import { freshLine, type JobLine, nextLine, pauseMs } from "@/lib/imports/job-line";
import { ask, type Hear, type LiveJob, listen } from "./hear-of-job";

interface Heard {
  /** Which job in which state it was. */
  of: string;
  live: LiveJob | null;
  line: JobLine;
}

/**
 * How a job stands right now, and the line by which that is heard. While the server works on it, it tells by events; once
 * it stops, the page is fetched anew. A line that breaks is tried again until it holds.
 */
export function useJobEvents(job: ImportView): LiveJob & { line: JobLine } {
  const router = useRouter();
  const { id, tenantSlug, state } = job;
  const of = `${id}:${state}`;
  const fresh: Heard = { of, live: null, line: freshLine };
  const [last, setLast] = useState(fresh);
  if (last.of !== of) setLast(fresh);
  const { live, line } = last.of === of ? last : fresh;
  const pause = pauseMs(line);
  useEffect(() => {
    if (!workingStates.includes(state)) return;
    const hear: Hear = (news, told) => {
      setLast((before) => {
        if (before.of !== of) return before;
        return { of, live: told ?? before.live, line: nextLine(before.line, news) };
      });
      if (news.kind === "ended") router.refresh();
    };
    const url = `/c/${tenantSlug}/api/imports/${id}`;
    if (line.at === "listening") return listen(url, hear);
    if (line.at === "asking") return ask(url, hear);
    if (line.at !== "pausing") return;
    const timer = setTimeout(() => hear({ kind: "rested" }), pause);
    return () => clearTimeout(timer);
  }, [id, tenantSlug, state, of, line.at, pause, router]);
  return { state, progress: job.progress, error: job.error, place: null, ...live, line };
}
