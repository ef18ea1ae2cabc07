"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { z } from "zod";
import { JobState, type JobView, workingStates } from "@/lib/imports/import-job";
import { Progress } from "@/lib/jobs/progress";

const LiveJob = z.object({
  state: JobState,
  progress: Progress,
  error: z.string().nullable(),
  /** Its place among those that wait for their turn, from 1; null when it is being worked on. */
  place: z.number().nullable(),
});
export type LiveJob = z.infer<typeof LiveJob>;

/**
 * How a job stands right now. While the server works on it, it tells by events; once it stops, the page is fetched
 * anew. The browser asks again by itself when the line breaks.
 */
export function useJobEvents(job: JobView): LiveJob {
  const router = useRouter();
  const { id, tenantSlug, state } = job;
  const [live, setLive] = useState<(LiveJob & { of: string }) | null>(null);
  const key = `${id}:${state}`;
  useEffect(() => {
    if (!workingStates.includes(state)) return;
    const events = new EventSource(`/c/${tenantSlug}/api/imports/${id}/events`);
    events.onmessage = ({ data }) => {
      const next = LiveJob.parse(JSON.parse(String(data)));
      setLive({ ...next, of: key });
      if (workingStates.includes(next.state)) return;
      events.close();
      router.refresh();
    };
    return () => events.close();
  }, [id, tenantSlug, state, key, router]);
  return live?.of === key ? live : { state, progress: job.progress, error: job.error, place: null };
}
