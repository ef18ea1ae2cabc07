import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteText } from "@/server/platform/duckdb/query";

/** A row of a staged list: its line, and its cells as text. */
export interface StagedRow {
  line: number;
  cells: string[];
}

/** Lists all rows of a staged list, in file order. `file`: absolute path of staged.parquet. */
export async function listStagedRows(scratch: DuckDBConnection, file: string): Promise<StagedRow[]> {
  const result = await scratch.runAndReadAll(`SELECT * FROM read_parquet(${quoteText(file)})`);
  return result.getRows().map(([line, ...cells]) => ({
    line: Number(line),
    cells: cells.map((cell) => (cell === null ? "" : String(cell))),
  }));
}
