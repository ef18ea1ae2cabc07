import { randomUUID } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { ImportJob } from "@/lib/imports/import-job";
import type { Outcome } from "@/lib/imports/import-plan";
import { copyChanges } from "@/server/imports/store/copy-changes";
import { copyDecided } from "@/server/imports/store/copy-decided";
import { copyDecidedAsList } from "@/server/imports/store/copy-decided-as-list";
import { jobDir } from "@/server/platform/env";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { readPocket } from "@/server/platform/pocket/use";
import { requireReading } from "./check-list";
import { rejectsFile } from "./drop-files";
import { filesGone, requireFiles } from "./require-files";

/**
 * Writes the rows of a list that were not imported, as they are in the file, each with its line and why: those that were
 * rejected or fit several contacts, and the records that could not be read. Gives the file's absolute path.
 * Refuses, as all that write such reports: conflict (the list isn't kept any more).
 */
export const writeRejects = (job: ImportJob): Promise<string> =>
  job.filesRemovedAt === null
    ? writeRows(job, rejectsFile, ["rejected", "ambiguous"], true)
    : findKeptRejects(job);

/** What was written down of them before the list went. Refuses: conflict (nothing was, or it is gone too). */
async function findKeptRejects(job: ImportJob): Promise<string> {
  const file = path.join(jobDir(job.tenantSlug, job.id), rejectsFile);
  if (await stat(file).catch(() => null)) return file;
  throw filesGone(job);
}

/** Writes the rows that have one outcome, in the same form. Gives the file's absolute path. */
export const writeOutcome = (job: ImportJob, outcome: Outcome) =>
  writeRows(job, `${outcome}.csv`, [outcome], outcome === "rejected");

/** Writes the rows that need a person as a list of its own, to be read as the first one was. Gives the file's absolute path. */
export async function writeRest(job: ImportJob): Promise<string> {
  const hasHeader = requireReading(job).headerLine !== null;
  const rows = { dir: jobDir(job.tenantSlug, job.id), headers: headersOf(job) };
  return writeCsv(job, "rest.csv", (pocket, file) =>
    copyDecidedAsList(pocket, { ...rows, outcomes: ["ambiguous"], hasHeader }, file),
  );
}

/** Writes every value of a contact that an import changes, before and after. Gives the file's absolute path. */
export const writeChanges = (job: ImportJob): Promise<string> =>
  writeCsv(job, "changes.csv", (pocket, file) => copyChanges(pocket, jobDir(job.tenantSlug, job.id), file));

function writeRows(
  job: ImportJob,
  name: string,
  outcomes: readonly Outcome[],
  unreadable: boolean,
): Promise<string> {
  const rows = { dir: jobDir(job.tenantSlug, job.id), headers: headersOf(job), outcomes, unreadable };
  return writeCsv(job, name, (pocket, file) => copyDecided(pocket, rows, file));
}

const headersOf = (job: ImportJob) =>
  requireReading(job).columns.map(({ header, index }) => header || `Column ${index + 1}`);

async function writeCsv(
  job: ImportJob,
  name: string,
  copy: (pocket: Pocket, file: string) => Promise<unknown>,
): Promise<string> {
  requireFiles(job);
  const out = path.join(jobDir(job.tenantSlug, job.id), name);
  // Two who ask at once each write their own; the later one stays.
  const partial = `${out}.${randomUUID().slice(0, 8)}.part`;
  try {
    await readPocket(job.tenantSlug, (pocket) => copy(pocket, partial), {
      heavy: true,
      timeoutMs: 10 * 60_000,
    });
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return out;
}
