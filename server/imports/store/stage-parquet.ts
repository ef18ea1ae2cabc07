import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteText } from "@/server/platform/duckdb/query";

/** A list in its normal form on disk: UTF-8, LF, doubled quotes, the line number in front. */
export interface NormalList {
  path: string;
  delimiter: string;
  quote: string;
  /** Columns without the line number. */
  width: number;
  /** Quoted cells hold line breaks, which rules out reading in parallel. */
  multiLine: boolean;
}

const bufferBytes = 4 * 1024 * 1024;
const longestRecord = 3 * 1024 * 1024;

/**
 * Writes a list to Parquet: `line` INTEGER, by which its rows are told, then `c0` … as VARCHAR; empty cells are NULL.
 * Nothing is guessed: dialect and columns are given. Value: the number of rows.
 */
export async function stageParquet(
  scratch: DuckDBConnection,
  list: NormalList,
  out: string,
): Promise<number> {
  const columns = [
    "'line': 'INTEGER'",
    ...Array.from({ length: list.width }, (_, index) => `'c${index}': 'VARCHAR'`),
  ];
  const result = await scratch.run(`
    COPY (SELECT * FROM read_csv(${quoteText(list.path)},
            auto_detect = false, header = false, new_line = '\\n', comment = '',
            delim = ${quoteText(list.delimiter)},
            quote = ${quoteText(list.quote)}, escape = ${quoteText(list.quote)},
            columns = {${columns.join(", ")}}, strict_mode = true, null_padding = false,
            parallel = ${!list.multiLine}, buffer_size = ${bufferBytes}, max_line_size = ${longestRecord}))
      TO ${quoteText(out)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 20480)`);
  return result.rowsChanged;
}
