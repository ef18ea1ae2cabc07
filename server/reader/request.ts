import { z } from "zod";
import { ReadingOptions } from "@/lib/reading";

/** What the server asks of the reading child. Paths are absolute; `outDir` exists. */
export const ReadRequest = z.object({
  source: z.string(),
  /** The file's name as the person knows it; only its ending is looked at. */
  name: z.string(),
  outDir: z.string(),
  options: ReadingOptions.optional(),
  /** Inspection: a header without rows is then an answer and not a refusal. */
  table: z.boolean().optional(),
});
export type ReadRequest = z.infer<typeof ReadRequest>;

/** What the child leaves in `reading.json` when it can't read a file. */
export const RefusedFile = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** One line of the child's standard output. `rows` are the records passed so far. */
export const ReadProgress = z.object({
  phase: z.enum(["detect", "transcode", "scan", "stage"]),
  bytes: z.number(),
  ofBytes: z.number(),
  rows: z.number(),
});
export type ReadProgress = z.infer<typeof ReadProgress>;

/** A record that could not be laid into the columns, as `unreadable.ndjson` holds it, one a line. */
export const UnreadableRecord = z.object({
  line: z.number(),
  lines: z.number(),
  raw: z.string(),
  /** As in the reading's problems. */
  kind: z.string(),
  reason: z.string(),
  /** The cells as far as they could be told apart, for showing. */
  cells: z.array(z.string()),
});
export type UnreadableRecord = z.infer<typeof UnreadableRecord>;

/** The names of the files in `outDir`. */
export const outputs = {
  staged: "staged.parquet",
  unreadable: "unreadable.ndjson",
  reading: "reading.json",
} as const;
