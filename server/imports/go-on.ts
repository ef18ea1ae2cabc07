import { findMappingProblems } from "@/lib/imports/check-mapping";
import { findDateOrder, profilesOfDates } from "@/lib/imports/date-order";
import type { ImportJob } from "@/lib/imports/import-job";
import type { Reading } from "@/lib/imports/reading";
import { likeness } from "@/lib/imports/saved-mapping";
import { parseTarget } from "@/lib/people/fields";
import type { Mapping } from "@/lib/people/mapping";
import { getImportById } from "@/server/imports/store/get-import-by-id";
import { listMappings } from "@/server/imports/store/list-mappings";
import { saveJob } from "@/server/imports/store/save-job";
import { log } from "@/server/platform/log";
import { getTenant } from "@/server/platform/manager/tenants";
import { Refusal } from "@/server/platform/refusal";
import { chooseMapping } from "./check-list";
import { startImport } from "./start-import";
import type { Loader } from "./upload";

/** More rows that can't be used than this share, and something is wrong with the list. */
const mostUnusable = 0.1;

/**
 * Takes a list that came by itself, or that the portal made, one step further, from its reading to its check or from there to its import, unless a person is
 * needed; then the job says why it waits.
 */
export async function goOn(jobId: string): Promise<void> {
  const job = await getImportById(jobId);
  const { unattended, ownMake } = job.options;
  if (!unattended && !(ownMake && job.state === "mapping")) return;
  try {
    const { id: tenantId, slug: tenantSlug, directAboveRows } = await getTenant(job.tenantSlug);
    await goOneStep({ tenantId, tenantSlug, name: job.createdBy, directAboveRows }, job);
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ err: error, jobId }, "a list of the inbox could not go on");
    const why = error instanceof Refusal ? error.message : "Something went wrong on our side.";
    await saveJob(jobId, { error: why }, ["mapping", "ready"]);
  }
}

async function goOneStep(loader: Loader, job: ImportJob): Promise<void> {
  const { id, state, reading, options } = job;
  if (state === "ready") return load(loader, job);
  if (state !== "mapping") return;
  if (!options.ownMake) return check(loader, job);
  await chooseMapping(loader, id, { mapping: asNamed(reading?.columns ?? []), options });
}

/** Columns of a list that the portal made are named as the fields that they fill; no guess, and no list of before, has a say in that. */
const asNamed = (columns: Reading["columns"]): Mapping =>
  columns.map(({ header }, index) => ({ index, target: parseTarget(header) ?? null }));

async function check(loader: Loader, { id, tenantId, reading, mapping, options }: ImportJob): Promise<void> {
  if (!reading || !mapping) return;
  const headers = reading.columns.map(({ header }) => header);
  const { ofTenant } = await listMappings(tenantId);
  if (!ofTenant.some((saved) => likeness(saved.headers, headers) === 1))
    throw waits("Its columns are not those of a list that was loaded here before.");
  const [problem] = findMappingProblems(mapping, headers, options.words);
  if (problem) throw waits(problem.message);
  const dates = findDateOrder(profilesOfDates(mapping, reading));
  if (dates.matters && !dates.sure && !options.dateOrderSaid)
    throw waits("Nothing in it proves whether its dates have the day or the month first.");
  const trouble = reading.problems.find(({ level }) => level === "error");
  if (trouble) throw waits(trouble.message);
  await chooseMapping(loader, id, { mapping, options });
}

async function load(loader: Loader, { id, plan, reading }: ImportJob): Promise<void> {
  const rows = (reading?.rows ?? 0) + (reading?.unreadable ?? 0);
  if ((plan?.figures.rejected ?? 0) > rows * mostUnusable)
    throw waits("More than a tenth of its rows can't be used.");
  await startImport(loader, id, []);
}

const waits = (message: string) => new Refusal("conflict", message);
