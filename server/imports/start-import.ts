import type { ImportJob } from "@/lib/imports/import-job";
import { planWarnings } from "@/lib/imports/plan-warnings";
import type { ReadingOptions } from "@/lib/imports/reading";
import { getImport } from "@/server/imports/store/get-import";
import { saveMapping } from "@/server/imports/store/save-mapping";
import { Refusal } from "@/server/platform/refusal";
import { askForStep } from "./ask-for-step";
import { requireReading } from "./check-list";
import { requireFiles } from "./require-files";
import { rollBackFailed } from "./roll-back";
import type { Loader } from "./upload";

/**
 * Puts a checked list into the campaign's queue, and keeps its mapping for the next file with these headers.
 * `agreed`: the warnings of its plan that a person ticked; "all" for a command, which nobody watches.
 * Refuses: not_found, conflict (not checked yet, or started already), invalid_input (a warning isn't ticked).
 */
export async function startImport(
  loader: Loader,
  jobId: string,
  agreed: readonly string[] | "all" = "all",
): Promise<ImportJob> {
  const job = await getImport(loader.tenantSlug, jobId);
  const reading = requireReading(job);
  if (!job.plan || !job.mapping) throw new Refusal("conflict", "This list hasn't been checked yet.");
  const open = planWarnings(job.plan).find(({ key }) => agreed !== "all" && !agreed.includes(key));
  if (open) throw new Refusal("invalid_input", `Tick this first: ${open.message}.`);
  // What the portal called its own columns says nothing of other people's lists.
  if (!job.options.ownMake)
    await saveMapping(
      job.tenantId,
      reading.columns.map(({ header }) => header),
      job.mapping,
    );
  const waiting = { state: "queued", attempt: 0, progress: { phase: "Waiting for its turn" } } as const;
  const queued = await askForStep(job, loader.name, waiting, ["ready"]);
  if (!queued) throw new Refusal("conflict", "This list is being imported or was imported already.");
  return getImport(loader.tenantSlug, jobId);
}

/** Asks for an import to be taken back. Refuses: not_found, conflict (isn't done, or is undone already). */
export async function startUndo(loader: Loader, jobId: string): Promise<void> {
  const job = await getImport(loader.tenantSlug, jobId);
  const undoing = { state: "undoing", progress: { phase: "Undoing" } } as const;
  const queued = await askForStep(job, loader.name, undoing, ["done"]);
  if (!queued) throw new Refusal("conflict", "Only an import that is done can be undone.");
}

/** Changes how a list is read; it is then read anew. Refuses: not_found, conflict (is being imported, was imported, or is gone). */
export async function readAnew(loader: Loader, jobId: string, reading: ReadingOptions): Promise<void> {
  const job = await getImport(loader.tenantSlug, jobId);
  requireFiles(job);
  const hasWritten = job.state === "failed" && job.startedAt !== null;
  if (hasWritten && !(await rollBackFailed(job)))
    throw new Refusal("conflict", "This list was imported after all. It can be undone instead.");
  const generation = job.options.generation + (hasWritten ? 1 : 0);
  // Another reading may have other columns: what was said of the words and rows of these is no longer theirs.
  const options = { ...job.options, reading, generation, words: {}, decisions: {}, unattended: false };
  const anew = { plan: null, options, error: null, startedAt: null, progress: { phase: "Reading" } };
  const from = ["mapping", "checking", "ready", "failed"] as const;
  const saved = await askForStep(job, loader.name, { state: "reading", ...anew }, from);
  if (!saved) throw new Refusal("conflict", "This list is being imported or was imported already.");
}
