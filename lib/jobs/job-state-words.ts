import type { JobState } from "./job";

/** How a job stands, in a word. */
export const jobStateWords: Readonly<Record<JobState, string>> = {
  queued: "Waiting",
  running: "Running",
  done: "Done",
  failed: "Failed",
  cancelled: "Cancelled",
};
