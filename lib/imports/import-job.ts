import { z } from "zod";
import { Progress } from "@/lib/jobs/progress";
import { Mapping } from "@/lib/people/mapping";
import { Slug } from "@/lib/platform/tenant";
import { Figures, ImportOptions, ImportPath, Plan } from "./import-plan";
import { Reading } from "./reading";

export const importStates = [
  "uploading",
  "reading",
  "mapping",
  "checking",
  "ready",
  "queued",
  "importing",
  "done",
  "undoing",
  "undone",
  "failed",
  "cancelled",
] as const;
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;

/** How a job ends that was cancelled. */
export const cancelledJob = { state: "cancelled", error: "Cancelled. Nothing was imported." } as const;

/** States in which the server has work to do, whether or not anybody watches. */
export const workingStates: readonly ImportState[] = [
  "reading",
  "checking",
  "queued",
  "importing",
  "undoing",
];

/** The ledger of a finished import. records = preamble + header + blank + all figures. */
export const ImportResult = z.object({
  path: ImportPath,
  because: z.string(),
  figures: Figures,
  plan: Plan,
  ms: z.object({ stage: z.number(), plan: z.number(), apply: z.number(), total: z.number() }),
  undo: z.object({ removed: z.number(), restored: z.number(), kept: z.number() }).optional(),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** Where each column goes and why, as the matcher or a saved mapping proposed it. */
export const ColumnProposal = z.object({
  target: z.string().nullable(),
  confidence: z.number(),
  verdict: z.enum(["sure", "check", "unused"]),
  reason: z.string(),
  suggestions: z.array(z.string()),
  /** Which part of the field's value the column is, where several are joined. */
  place: z.number().optional(),
});
export type ColumnProposal = z.infer<typeof ColumnProposal>;

/** One dropped list, as the screens and the command line see it. */
export const ImportJob = z.object({
  id: z.string(),
  tenantId: z.string(),
  tenantSlug: Slug,
  tenantName: z.string(),
  state: ImportState,
  fileName: z.string(),
  sizeBytes: z.number(),
  sha256: z.string().nullable(),
  reading: Reading.nullable(),
  proposals: z.array(ColumnProposal).nullable(),
  mapping: Mapping.nullable(),
  options: ImportOptions,
  plan: Plan.nullable(),
  result: ImportResult.nullable(),
  progress: Progress,
  error: z.string().nullable(),
  createdBy: z.string(),
  attempt: z.number(),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
  /** When the list itself went; null as long as it is kept. */
  filesRemovedAt: z.date().nullable(),
});
export type ImportJob = z.infer<typeof ImportJob>;

/** A job as it travels to a browser: times as ISO text. */
export const ImportView = ImportJob.omit({
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  undoneAt: true,
  filesRemovedAt: true,
}).extend({
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  filesRemovedAt: z.string().nullable(),
});
export type ImportView = z.infer<typeof ImportView>;
