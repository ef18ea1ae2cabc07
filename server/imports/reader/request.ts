import type { ReadingOptions } from "@/lib/imports/reading";

/** What the server asks of the reading child. Paths are absolute; `outDir` exists. */
export interface ReadRequest {
  source: string;
  /** The file's name as the person knows it. */
  name: string;
  outDir: string;
  options?: ReadingOptions;
  /** Inspection: a header without rows is then an answer and not a refusal. */
  table?: boolean;
}

/** One line of the child's standard output. `rows` are those passed so far. */
export interface ReadProgress {
  phase: "detect" | "transcode" | "scan" | "stage";
  bytes: number;
  ofBytes: number;
  rows: number;
}

/** A record that could not be laid into the columns, as `unreadable.ndjson` holds it, one a line. */
export interface UnreadableRecord {
  line: number;
  lines: number;
  raw: string;
  /** As in the reading's problems. */
  kind: string;
  reason: string;
  /** The cells as far as they could be told apart, for showing. */
  cells: string[];
}

/** The names of the files in `outDir`. */
export const outputs = {
  staged: "staged.parquet",
  unreadable: "unreadable.ndjson",
  reading: "reading.json",
} as const;
