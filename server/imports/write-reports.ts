import { randomUUID } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { contactFieldLabel } from "@/lib/contacts/contact-field";
import type { ImportJob } from "@/lib/imports/import-job";
import type { Outcome } from "@/lib/imports/import-plan";
import { fieldNames } from "@/lib/people/fields";
import { plainCellSql } from "@/lib/text/plain-cell";
import { reportFiles } from "@/server/imports/store/report";
import { personColumns } from "@/server/people/store/person-columns";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import { jobDir } from "@/server/platform/env";
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
  const columns = columnsOf(job);
  const rows = decidedRows(jobDir(job.tenantSlug, job.id), columns, ["ambiguous"]);
  const hasHeader = requireReading(job).headerLine !== null;
  const parts = hasHeader ? [headerRow(job, columns), rows] : [rows];
  return writeCsv(
    job,
    "rest.csv",
    `SELECT ${columns.map(plainCellSql).join(", ")} FROM (${parts.join(" UNION ALL ")}) ORDER BY line`,
  );
}

/** Writes every value of a contact that an import changes, before and after. Gives the file's absolute path. */
export function writeChanges(job: ImportJob): Promise<string> {
  const names = [...personColumns.map(({ name }) => name), ...fieldNames];
  const labels = names.map((name) => `WHEN ${quoteText(name)} THEN ${quoteText(contactFieldLabel(name))}`);
  const cells = ["name", "field", "old_value", "new_value"].map(plainCellSql);
  return writeCsv(
    job,
    "changes.csv",
    `SELECT line, contact, ${cells.join(", ")} FROM (
       SELECT -1 AS row, 'line' AS line, 'contact' AS contact, 'name' AS name, 'field' AS field,
              'old value' AS old_value, 'new value' AS new_value
       UNION ALL
       SELECT c.row, c.line::VARCHAR, c.person_id::VARCHAR, concat_ws(' ', p.first_name, p.last_name),
              CASE c.field WHEN 'tags' THEN 'Tag' ${labels.join(" ")} ELSE c.field END,
              c.old_value, c.new_value
         FROM read_parquet(${quoteText(reportFiles(jobDir(job.tenantSlug, job.id)).changes)}) c
         LEFT JOIN person p ON p.id = c.person_id)
      ORDER BY row, field`,
  );
}

const columnsOf = (job: ImportJob) => requireReading(job).columns.map((_, k) => `c${k}`);

function writeRows(
  job: ImportJob,
  name: string,
  outcomes: readonly Outcome[],
  unreadable: boolean,
): Promise<string> {
  const dir = jobDir(job.tenantSlug, job.id);
  const columns = columnsOf(job);
  const parts = [headerRow(job, columns), decidedRows(dir, columns, outcomes)];
  if (unreadable) parts.push(unreadableRows(dir, columns));
  const cells = ["reason", ...columns].map(plainCellSql).join(", ");
  return writeCsv(job, name, `SELECT shown_line, ${cells} FROM (${parts.join(" UNION ALL ")}) ORDER BY line`);
}

/** One statement, so that DuckDB streams: the file may be larger than memory. */
async function writeCsv(job: ImportJob, name: string, select: string): Promise<string> {
  requireFiles(job);
  const out = path.join(jobDir(job.tenantSlug, job.id), name);
  // Two who ask at once each write their own; the later one stays.
  const partial = `${out}.${randomUUID().slice(0, 8)}.part`;
  try {
    await readPocket(
      job.tenantSlug,
      (pocket) =>
        execute(
          pocket,
          `COPY (${select}) TO ${quoteText(partial)}
             (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '')`,
        ),
      { heavy: true, timeoutMs: 10 * 60_000 },
    );
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return out;
}

function headerRow(job: ImportJob, columns: readonly string[]): string {
  const names = requireReading(job).columns.map(({ header, index }) => header || `Column ${index + 1}`);
  const cells = columns.map((column, k) => `${quoteText(names[k] ?? "")} AS ${column}`);
  return `SELECT -1 AS line, 'line' AS shown_line, 'reason' AS reason, ${cells.join(", ")}`;
}

/** Why a row has its outcome, in the order in which the decisions are taken. */
const reason = `CASE d.outcome
  WHEN 'rejected' THEN 'No name, e-mail, phone or id.'
  WHEN 'skipped' THEN CASE WHEN d.first_line IS NULL THEN 'Fits no contact, and nobody new was to be added.'
    WHEN d.first_line > d.line THEN 'The same person as line ' || d.first_line || ', which says more.'
      ELSE 'Repeats line ' || d.first_line || '.' END
  WHEN 'ambiguous' THEN CASE
    WHEN len(d.ids) > 1 AND d.first_line IS NULL THEN 'Fits ' || len(d.ids) || ' contacts: decide which.'
    WHEN d.rule > 1 THEN coalesce('Fits line ' || d.first_line || ' and another line, who are two people.',
      'Fits a contact whom another line fits as well, and is somebody else.')
    ELSE (CASE d.rule WHEN 1 THEN 'External ID' ELSE 'Voter ID' END)
      || coalesce(' is also on line ' || d.first_line || ', with another name.',
        ' belongs to someone with another name.') END
  WHEN 'inserted' THEN 'New contact.'
  WHEN 'updated' THEN 'Changes a contact.'
  ELSE 'Fits a contact and changes nothing.' END`;

function decidedRows(dir: string, columns: readonly string[], outcomes: readonly Outcome[]): string {
  const staged = quoteText(path.join(dir, "staged.parquet"));
  return `SELECT d.line, d.line::VARCHAR, ${reason}, ${columns.map((column) => `s.${column}`).join(", ")}
            FROM (SELECT * FROM read_parquet(${quoteText(reportFiles(dir).decided)})
                   WHERE outcome IN (${outcomes.map(quoteText).join(", ")})) d
            JOIN read_parquet(${staged}) s ON s.line = d.row`;
}

/** A record that could not be read has no cells: its text stands whole in the first column. */
function unreadableRows(dir: string, columns: readonly string[]): string {
  const cells = columns.map((_, k) => (k === 0 ? "raw" : "NULL"));
  return `SELECT line, line::VARCHAR, reason, ${cells.join(", ")}
            FROM read_json(${quoteText(path.join(dir, "unreadable.ndjson"))}, format = 'newline_delimited',
              columns = {'line': 'BIGINT', 'raw': 'VARCHAR', 'reason': 'VARCHAR'}, maximum_object_size = 67108864)`;
}
