import path from "node:path";
import { findMappingProblems } from "@/lib/imports/check-mapping";
import type { ImportJob, ImportResult, ImportState } from "@/lib/imports/import-job";
import { ImportOptions, type ImportPath, type Plan } from "@/lib/imports/import-plan";
import type { Reading } from "@/lib/imports/reading";
import type { Mapping } from "@/lib/people/mapping";
import { pluralise } from "@/lib/text/format";
import { checkImport } from "@/server/imports/store/check-import";
import { getImport } from "@/server/imports/store/get-import";
import { keptPlan } from "@/server/imports/store/kept-plan";
import type { ListInput } from "@/server/imports/store/plan-input";
import { saveJob } from "@/server/imports/store/save-job";
import { savePlan } from "@/server/imports/store/save-plan";
import { stagedSource } from "@/server/people/store/source";
import { execute } from "@/server/platform/duckdb/query";
import { jobDir } from "@/server/platform/env";
import { readPocket } from "@/server/platform/pocket/use";
import { Refusal } from "@/server/platform/refusal";
import { askForStep } from "./ask-for-step";
import { paceOfStep, type StepContext } from "./step-progress";
import type { Loader } from "./upload";

/** States in which a person may still change the mapping and the rule. */
export const openStates: readonly ImportState[] = ["mapping", "checking", "ready"];

/**
 * Keeps the mapping and the options that a person chose, and has the whole file checked anew.
 * Refuses: not_found, conflict (is being imported), invalid_input (a field used twice, nobody known).
 */
export async function chooseMapping(
  loader: Loader,
  jobId: string,
  choice: { mapping: Mapping; options: ImportOptions },
): Promise<void> {
  const job = await getImport(loader.tenantSlug, jobId);
  const reading = requireReading(job);
  const mapping = choice.mapping.filter(({ index }) => index < reading.columns.length);
  const headers = reading.columns.map(({ header }) => header);
  const [problem] = findMappingProblems(mapping, headers, choice.options.words);
  if (problem) throw new Refusal("invalid_input", problem.message, { mapping: problem.message });
  const change = {
    state: "checking",
    mapping,
    options: { ...choice.options, reading: job.options.reading, generation: job.options.generation },
    plan: null,
    error: null,
  } as const;
  const progress = { phase: "Checking" };
  const saved = await askForStep(job, loader.name, { ...change, progress }, openStates);
  if (!saved) throw new Refusal("conflict", "This list is being imported or was imported already.");
}

/** Has a checked list checked anew with other options. Refuses: not_found, conflict, invalid_input. */
export async function recheck(loader: Loader, jobId: string, options: ImportOptions): Promise<void> {
  const { mapping } = await getImport(loader.tenantSlug, jobId);
  const { data, error } = ImportOptions.safeParse({ ...options, unattended: false });
  if (!data) throw new Refusal("invalid_input", error.issues[0]?.message ?? "These options can't be kept.");
  await chooseMapping(loader, jobId, { mapping: mapping ?? [], options: data });
}

/** Keeps what a person has mapped so far, so that a reload or a signed-out session loses nothing. Refuses: not_found, conflict. */
export async function keepDraft(
  loader: Loader,
  jobId: string,
  {
    mapping,
    ...choices
  }: { mapping: Mapping } & Pick<ImportOptions, "words" | "dateOrder" | "dateOrderSaid">,
): Promise<void> {
  const { options } = await getImport(loader.tenantSlug, jobId);
  const draft = {
    mapping,
    options: { ...options, ...choices, unattended: false },
    state: "mapping",
    plan: null,
  } as const;
  if (!(await saveJob(jobId, draft, ["mapping", "ready"]))) {
    throw new Refusal("conflict", "This list is being checked or imported.");
  }
}

/** What the whole file would do to the contacts, as figures, kept with the job; its rows can be looked through. */
export async function checkList(job: ImportJob, context: StepContext): Promise<Plan> {
  const reading = requireReading(job);
  const plan = await readPocket(
    job.tenantSlug,
    async (pocket) => {
      await execute(pocket, "BEGIN TRANSACTION");
      try {
        const list = listInput(job);
        return (await keptPlan(pocket, list)) ?? (await checkImport(pocket, list)).plan;
      } finally {
        await execute(pocket, "ROLLBACK");
      }
    },
    {
      heavy: true,
      timeoutMs: 15 * 60_000,
      signal: context.signal,
      onPace: paceOfStep(job, "checking", context),
    },
  );
  const whole = withUnreadable(plan, reading);
  await savePlan(job, whole, context.write);
  return whole;
}

/** What the planner needs of a job. */
export function listInput(job: ImportJob): ListInput {
  const dir = jobDir(job.tenantSlug, job.id);
  const padded = (index: number) => job.reading?.columns[index]?.padded ?? true;
  const source = stagedSource(path.join(dir, "staged.parquet"), job.mapping ?? [], padded, job.options.words);
  return { jobId: job.id, source, options: job.options, dir };
}

/** Rows that could not be read at all can't be used either. */
export function withUnreadable(plan: Plan, reading: Reading): Plan {
  return { ...plan, figures: { ...plan.figures, rejected: plan.figures.rejected + reading.unreadable } };
}

/** Which way a list goes, and why, in words for the person. */
export function choosePath(
  rows: number,
  chosen: ImportOptions["path"],
  directAbove: number,
): { path: ImportPath; because: string } {
  const counted = `${rows.toLocaleString("en-US")} ${pluralise(rows, "row")}`;
  if (chosen !== "auto") return { path: chosen, because: `${chosen}: chosen by you` };
  const limit = directAbove.toLocaleString("en-US");
  return rows > directAbove
    ? { path: "direct", because: `${counted}: direct, since it is more than ${limit}` }
    : { path: "api", because: `${counted}: by the API, since it is not more than ${limit}` };
}

export function requireReading(job: ImportJob): Reading {
  if (!job.reading) throw new Refusal("conflict", "This list hasn't been read yet.");
  return job.reading;
}

/** What an import took: its reading, the check that was looked at, and from the press of Import (`startedAt`) until now. */
export function importMs(job: ImportJob, startedAt: number): ImportResult["ms"] {
  const stage = job.reading?.stageMs ?? 0;
  const plan = job.plan?.planMs ?? 0;
  const apply = Math.round(performance.now() - startedAt);
  return { stage, plan, apply, total: stage + plan + apply };
}
