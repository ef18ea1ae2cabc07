import "server-only";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { findDateOrder, profilesOfDates } from "@/lib/imports/date-order";
import type { ImportJob, ImportResult } from "@/lib/imports/import-job";
import { DuplicateRule, ImportOptions, outcomes } from "@/lib/imports/import-plan";
import type { Reading } from "@/lib/imports/reading";
import { DateOrder, type Mapping } from "@/lib/people/mapping";
import { Slug } from "@/lib/platform/tenant";
import { applyMap } from "@/server/imports/apply-map";
import { cancelImport } from "@/server/imports/cancel-import";
import { chooseMapping, choosePath, requireReading } from "@/server/imports/check-list";
import { startImport } from "@/server/imports/start-import";
import { completeUpload, createUpload, type Loader, receiveUpload } from "@/server/imports/upload";
import { waitForImport } from "@/server/imports/wait-for-import";
import { writeRejects } from "@/server/imports/write-reports";
import { command, commandLine } from "@/server/platform/commands/command";
import { getTenant, type Tenant } from "@/server/platform/manager/tenants";
import { Refusal } from "@/server/platform/refusal";
import { isStopping } from "@/server/platform/stopping";

/** A mapping as a file of `--map` holds it. */
export const MapFileShape = z.union(
  [z.array(z.string().nullable()), z.record(z.string(), z.string().nullable())],
  {
    error:
      'A mapping is {"<header>": "<field>" or null, …}, or an array of fields by the columns\' position.',
  },
);

const ImportFile = z.object({
  slug: Slug,
  /** Absolute. */
  file: z.string().min(1),
  map: MapFileShape.optional(),
  path: z.enum(["auto", "api", "direct"]).default("auto"),
  duplicates: DuplicateRule.default("fill"),
  dryRun: z.boolean().default(false),
  /** The list of an archive or the sheet of a workbook. */
  part: z.string().optional(),
  /** The order of day and month; what the list itself shows where it is left out. */
  dates: DateOrder.optional(),
});
type ImportFile = z.infer<typeof ImportFile>;

/**
 * Loads a list as the browser would: upload, reading, mapping, check, import. Without a mapping the columns go where
 * their headers say. Gives the ledger of the import, or with `dryRun` that of the check.
 */
export const importFileCommand = command({
  shape: ImportFile,
  audit: ({ slug, file, dryRun }) => ({
    action: dryRun ? "check_list" : "import_list",
    tenantSlug: slug,
    subject: path.basename(file),
  }),
  async run(input) {
    const tenant = await getTenant(input.slug);
    if (tenant.status !== "active") {
      throw new Refusal("tenant_suspended", `${tenant.name} is ${tenant.status}. Nothing was imported.`);
    }
    const loader = loaderOf(tenant);
    const job = await upload(loader, input);
    try {
      return await carryOut(loader, await waitForImport(job.id), input);
    } catch (error) {
      // What a stop has cut off goes on by itself at the next start.
      if (!isStopping()) await cancelImport(loader, job.id).catch(() => undefined);
      throw error;
    }
  },
});

const loaderOf = ({ id, slug, directAboveRows }: Tenant): Loader => ({
  tenantId: id,
  tenantSlug: slug,
  name: commandLine,
  directAboveRows,
});

async function upload(loader: Loader, { file, part }: ImportFile): Promise<ImportJob> {
  const facts = await stat(file).catch(() => null);
  if (!facts) throw new Refusal("not_found", `There is no file “${file}”.`);
  if (!facts.isFile()) throw new Refusal("invalid_input", `“${file}” is not a file.`);
  const job = await createUpload(loader, path.basename(file), part === undefined ? {} : { part });
  const sent = await receiveUpload(loader, job.id, createReadStream(file), facts.size);
  await completeUpload(loader, job.id, sent);
  return job;
}

async function carryOut(
  loader: Loader,
  read: ImportJob,
  { map, path, duplicates, dryRun, dates }: ImportFile,
) {
  const reading = requireReading(read);
  const mapping = map ? applyMap(map, reading.columns) : proposedMapping(read, reading);
  const dateOrder = dates ?? findDateOrder(profilesOfDates(mapping, reading)).order;
  const options = ImportOptions.parse({ path, duplicates, dateOrder });
  await chooseMapping(loader, read.id, { mapping, options });
  const checked = await waitForImport(read.id);
  if (dryRun) {
    const report = await reportOf(checked, reading, dryResult(checked, reading, loader));
    await cancelImport(loader, read.id);
    return report;
  }
  await startImport(loader, read.id);
  const done = await waitForImport(read.id);
  if (!done.result) throw new Error(`Import ${done.id} ended as ${done.state} without a result.`);
  return reportOf(done, reading, done.result);
}

/** Where the headers, or a mapping confirmed before, say the columns go. A guess from values alone isn't acted on. */
function proposedMapping(job: ImportJob, reading: Reading): Mapping {
  const named = reading.columns.some(({ header }) => header.trim() !== "");
  const confirmed = job.proposals?.some(({ confidence }) => confidence === 1) ?? false;
  if (named || confirmed) return job.mapping ?? [];
  const guess = JSON.stringify((job.mapping ?? []).map(({ target }) => target));
  throw new Refusal(
    "invalid_input",
    `The list has no header that says what its columns are. Say it with --map; they look like ${guess}.`,
  );
}

function dryResult(job: ImportJob, reading: Reading, loader: Loader): ImportResult {
  if (!job.plan) throw new Error(`The check of import ${job.id} left no plan.`);
  const plan = job.plan.planMs;
  const ms = { stage: reading.stageMs, plan, apply: 0, total: reading.stageMs + plan };
  const chosen = choosePath(reading.rows, job.options.path, loader.directAboveRows);
  return { ...chosen, figures: job.plan.figures, plan: job.plan, ms };
}

/** The ledger of an import: every record of the file is in exactly one of its figures. */
async function reportOf(job: ImportJob, reading: Reading, { path, because, figures, ms }: ImportResult) {
  const { lines, records, preamble, header, blank } = reading;
  const sum = outcomes.reduce((total, outcome) => total + figures[outcome], preamble + header + blank);
  if (sum !== records) throw new Error(`Import ${job.id} accounts for ${sum} of ${records} records.`);
  const rejectsFile = figures.rejected + figures.ambiguous > 0 ? await writeRejects(job) : null;
  return {
    jobId: job.id,
    path,
    because,
    lines,
    records,
    preamble,
    header,
    blank,
    ...figures,
    rejectsFile,
    ms,
  };
}
