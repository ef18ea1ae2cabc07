import { z } from "zod";

/** Why a file was not read: `code` for programs, `message` for people. */
export interface RefusedReading {
  code: string;
  message: string;
}

/** The child's refusal, as `reading.json` holds it. */
export const RefusedFile = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** As `ReadProgress` of the request. Apart from it, since the child starts faster without zod. */
export const ProgressLine = z.object({
  phase: z.enum(["detect", "transcode", "scan", "stage"]),
  bytes: z.number(),
  ofBytes: z.number(),
  rows: z.number(),
});

/** As `UnreadableRecord` of the request. */
export const UnreadableLine = z.object({
  line: z.number(),
  lines: z.number(),
  raw: z.string(),
  kind: z.string(),
  reason: z.string(),
  cells: z.array(z.string()),
});
