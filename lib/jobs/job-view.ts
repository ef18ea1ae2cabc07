import { z } from "zod";
import { Job, JobId, JobState } from "./job";
import { Progress } from "./progress";

/** A job as it travels to a browser: times as ISO text, its kind in words, and where its outcome is seen. */
export const JobView = Job.omit({ createdAt: true, startedAt: true, finishedAt: true }).extend({
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  doing: z.string(),
  href: z.string().nullable(),
});
export type JobView = z.infer<typeof JobView>;

/** How a job stands at the moment. place: among those that wait for their turn, from 1; null when it doesn't wait. */
export const JobNow = z.object({
  id: JobId,
  subjectId: z.string().nullable(),
  doing: z.string(),
  title: z.string(),
  href: z.string().nullable(),
  state: JobState,
  progress: Progress,
  error: z.string().nullable(),
  place: z.number().nullable(),
});
export type JobNow = z.infer<typeof JobNow>;
