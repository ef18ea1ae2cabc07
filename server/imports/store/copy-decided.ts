import path from "node:path";
import type { Outcome } from "@/lib/imports/import-plan";
import { plainCellSql } from "@/lib/text/plain-cell";
import { quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { copyCsv } from "./copy-csv";
import { reportFiles } from "./report-files";

/** Rows of a list: its folder, the names of its columns, and which outcomes. */
interface DecidedRows {
  dir: string;
  headers: readonly string[];
  outcomes: readonly Outcome[];
}

/**
 * Writes the rows of a list that have these outcomes into a CSV file, as they are in the list, each with its line and why; with the
 * records that could not be read, if asked.
 */
export function copyDecided(
  pocket: Pocket,
  { dir, headers, outcomes, unreadable }: DecidedRows & { unreadable: boolean },
  file: string,
) {
  const columns = columnsOf(headers);
  const parts = [headerRow(headers), decidedRows(dir, columns, outcomes)];
  if (unreadable) parts.push(unreadableRows(dir, columns));
  const cells = ["reason", ...columns].map(plainCellSql).join(", ");
  return copyCsv(
    pocket,
    `SELECT shown_line, ${cells} FROM (${parts.join(" UNION ALL ")}) ORDER BY line`,
    file,
  );
}

/** Writes the rows that have these outcomes as a list of its own, with a header if asked. */
export function copyDecidedAsList(
  pocket: Pocket,
  { dir, headers, outcomes, hasHeader }: DecidedRows & { hasHeader: boolean },
  file: string,
) {
  const columns = columnsOf(headers);
  const rows = decidedRows(dir, columns, outcomes);
  const parts = hasHeader ? [headerRow(headers), rows] : [rows];
  return copyCsv(
    pocket,
    `SELECT ${columns.map(plainCellSql).join(", ")} FROM (${parts.join(" UNION ALL ")}) ORDER BY line`,
    file,
  );
}

const columnsOf = (headers: readonly string[]) => headers.map((_, k) => `c${k}`);

function headerRow(headers: readonly string[]): string {
  const cells = headers.map((header, k) => `${quoteText(header)} AS c${k}`);
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
              columns = {'line': 'BIGINT', 'raw': 'VARCHAR', 'reason': 'VARCHAR'},
              maximum_object_size = 67108864)`;
}
