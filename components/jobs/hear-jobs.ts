import { z } from "zod";
import { JobNow } from "@/lib/jobs/job-view";

const firstWaitMs = 2_000;
const longestWaitMs = 30_000;
/** A line that ends, as it does when all has been told, is there again sooner. */
const lostAfterMs = 3_000;

/**
 * Hears how jobs stand, as `url` tells it by events. A line that the server has closed, as a proxy does with a 502, is opened
 * again, later each time; one that only broke the browser opens by itself. `tellLost`: is told when nothing has been heard for a
 * while since it broke, and when something is again. Gives the way to stop.
 */
export function hearJobs(
  url: string,
  hear: (jobs: JobNow[]) => void,
  tellLost: (isLost: boolean) => void = () => undefined,
): () => void {
  let waitMs = firstWaitMs;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let silent: ReturnType<typeof setTimeout> | undefined;
  let events: EventSource;
  const open = () => {
    events = new EventSource(url);
    events.onmessage = ({ data }) => {
      waitMs = firstWaitMs;
      clearTimeout(silent);
      silent = undefined;
      tellLost(false);
      hear(z.array(JobNow).parse(JSON.parse(String(data))));
    };
    events.onerror = () => {
      silent ??= setTimeout(() => tellLost(true), lostAfterMs);
      if (events.readyState !== EventSource.CLOSED) return;
      waiting = setTimeout(open, waitMs);
      waitMs = Math.min(2 * waitMs, longestWaitMs);
    };
  };
  open();
  return () => {
    clearTimeout(waiting);
    clearTimeout(silent);
    events.close();
  };
}
