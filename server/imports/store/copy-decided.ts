import path from "node:path";
import { plainCellSql } from "@/lib/text/plain-cell";
import { quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { copyCsv } from "./copy-csv";
import { columnsOf, type DecidedRows, decidedRows, headerRow } from "./decided-cells";

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

/** A record that could not be read has no cells: its text stands whole in the first column. */
function unreadableRows(dir: string, columns: readonly string[]): string {
  const cells = columns.map((_, k) => (k === 0 ? "raw" : "NULL"));
  return `SELECT line, line::VARCHAR, reason, ${cells.join(", ")}
            FROM read_json(${quoteText(path.join(dir, "unreadable.ndjson"))}, format = 'newline_delimited',
              columns = {'line': 'BIGINT', 'raw': 'VARCHAR', 'reason': 'VARCHAR'},
              maximum_object_size = 67108864)`;
}
