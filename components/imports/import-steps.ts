import type { ImportView } from "@/lib/imports/import-job";

/** The steps of a list, in their order. */
export const importSteps = ["Drop", "Read", "Match", "Check", "Done"] as const;
export type ImportStep = (typeof importSteps)[number];

/** The step that a list is at. */
export function stepOf({ state, reading, plan }: ImportView): ImportStep {
  if (state === "done" || state === "undone" || state === "undoing") return "Done";
  if (state === "uploading") return "Drop";
  if (state === "reading" || !reading) return "Read";
  return state === "mapping" || (!plan && state !== "checking") ? "Match" : "Check";
}
