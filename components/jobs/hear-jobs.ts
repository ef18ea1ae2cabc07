import { z } from "zod";
import { JobNow } from "@/lib/jobs/job-view";

const firstWaitMs = 2_000;
const longestWaitMs = 30_000;

/**
 * Hears how jobs stand, as `url` tells it by events. A line that the server has closed, as a proxy does with a 502, is opened
 * again, later each time; one that only broke the browser opens by itself. Gives the way to stop.
 */
export function hearJobs(url: string, hear: (jobs: JobNow[]) => void): () => void {
  let waitMs = firstWaitMs;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let events: EventSource;
  const open = () => {
    events = new EventSource(url);
    events.onmessage = ({ data }) => {
      waitMs = firstWaitMs;
      hear(z.array(JobNow).parse(JSON.parse(String(data))));
    };
    events.onerror = () => {
      if (events.readyState !== EventSource.CLOSED) return;
      waiting = setTimeout(open, waitMs);
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    };
  };
  open();
  return () => {
    clearTimeout(waiting);
    events.close();
  };
}
