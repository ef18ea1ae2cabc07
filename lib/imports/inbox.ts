import { z } from "zod";

/** How lists are loaded that come by themselves into a campaign's folder. */
export const InboxSettings = z.object({
  enabled: z.boolean(),
  /** "" for as soon as a list is there, else the time of day at which lists are taken, in the server's own time. */
  takenAt: z.union([
    z.literal(""),
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, "Give a time of day, such as 02:00."),
  ]),
  duplicates: z.enum(["keep", "fill", "overwrite"]),
  /** How dates are read that prove no order of day and month; "ask" has the list wait for a person. */
  dates: z.enum(["ask", "mdy", "dmy"]),
});
export type InboxSettings = z.infer<typeof InboxSettings>;

/** A folder that nobody has set up yet. */
export const closedInbox: InboxSettings = { enabled: false, takenAt: "", duplicates: "fill", dates: "ask" };

/** A list that lies in a campaign's folder. */
export interface InboxFile {
  name: string;
  sizeBytes: number;
  /** Unix milliseconds. */
  changedAt: number;
}

/** Whether lists are to be taken now; `last`: when they were taken before. */
export function isDue(takenAt: string, last: Date | null, now: Date): boolean {
  if (takenAt === "") return true;
  const [hours = 0, minutes = 0] = takenAt.split(":").map(Number);
  const due = new Date(now);
  due.setHours(hours, minutes, 0, 0);
  if (due > now) due.setDate(due.getDate() - 1);
  return last === null || last < due;
}
