import { execute, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Writes what a statement gives into a CSV file. One statement, so that DuckDB streams: the file may be larger than memory. */
export const copyCsv = (pocket: Pocket, select: string, file: string) =>
  execute(
    pocket,
    `COPY (${select}) TO ${quoteText(file)}
       (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '')`,
  );
