import { plainCellSql } from "@/lib/text/plain-cell";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { copyCsv } from "./copy-csv";
import { columnsOf, type DecidedRows, decidedRows, headerRow } from "./decided-cells";

/** Writes the rows of a list that have these outcomes as a list of its own, with a header if asked. */
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
