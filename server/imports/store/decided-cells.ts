import path from "node:path";
import type { Outcome } from "@/lib/imports/import-plan";
import { quoteText } from "@/server/platform/duckdb/query";
import { reportFiles } from "./report-files";

/** Rows of a list: its folder, the names of its columns, and which outcomes. */
export interface DecidedRows {
  dir: string;
  headers: readonly string[];
  outcomes: readonly Outcome[];
}

/** The columns of a list that is read in. */
export const columnsOf = (headers: readonly string[]) => headers.map((_, k) => `c${k}`);

/** SQL of the row of a list's own names for its columns, before all others by its line. */
export function headerRow(headers: readonly string[]): string {
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

/** SQL of the rows of a list that have these outcomes: the line, the same as text, why, and the cells. */
export function decidedRows(dir: string, columns: readonly string[], outcomes: readonly Outcome[]): string {
  const staged = quoteText(path.join(dir, "staged.parquet"));
  return `SELECT d.line, d.line::VARCHAR, ${reason}, ${columns.map((column) => `s.${column}`).join(", ")}
            FROM (SELECT * FROM read_parquet(${quoteText(reportFiles(dir).decided)})
                   WHERE outcome IN (${outcomes.map(quoteText).join(", ")})) d
            JOIN read_parquet(${staged}) s ON s.line = d.row`;
}
