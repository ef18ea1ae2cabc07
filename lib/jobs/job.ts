import { z } from "zod";
import { Slug } from "../platform/tenant";
import { jobStates } from "./job-states";
import { Progress } from "./progress";

export const JobId = z.uuid().brand<"JobId">();
export type JobId = z.infer<typeof JobId>;

export const JobState = z.enum(jobStates);
export type JobState = z.infer<typeof JobState>;

/** What a job that this build can't read says of itself. */
export const unreadableJob = "This was asked for by another version of CampaignBrain. Ask for it again.";

/** A piece of long work, as lists and pages show it. */
export const Job = z.object({
  id: JobId,
  kind: z.string(),
  /** What it is about, in words. */
  title: z.string(),
  /** What it works on, such as an import; null where that is the campaign itself. */
  subjectId: z.string().nullable(),
  /** null for work of the whole agency. */
  tenantSlug: Slug.nullable(),
  tenantName: z.string().nullable(),
  state: JobState,
  createdBy: z.string(),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  attempt: z.number(),
  isCancelAsked: z.boolean(),
  progress: Progress,
  error: z.string().nullable(),
  /** Of a kind, or in a form, that this build doesn't know. */
  isUnreadable: z.boolean(),
});
export type Job = z.infer<typeof Job>;
