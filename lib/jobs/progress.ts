import { z } from "zod";

/** How far a phase is. rows and ofRows are null where they aren't known yet. */
export const Progress = z.object({
  phase: z.string().default(""),
  rows: z.number().nullable().default(null),
  ofRows: z.number().nullable().default(null),
  startedAt: z.string().nullable().default(null),
  /** Which share of the work is done, 0 to 1, where that is known better than the rows. */
  share: z.number().nullable().default(null),
});
export type Progress = z.infer<typeof Progress>;
