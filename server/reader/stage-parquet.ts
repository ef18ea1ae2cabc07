import type { Dialect } from "./dialect";
import { quoteText, type Scratch } from "./scratch";

/** A text file as DuckDB is to read it: nothing is guessed, every cell is text. */
export interface CsvForm {
  path: string;
  delimiter: string;
  quote: string;
  newline: "LF" | "CRLF";
  /** Lines above the first row. */
  skip: number;
  width: number;
  /** Quoted cells may hold line breaks, which rules out reading in parallel. */
  multiLine: boolean;
}

const bufferBytes = 4 * 1024 * 1024;
const longestRecord = 3 * 1024 * 1024;

/**
 * Writes a clean list to Parquet as it lies on disk; a row's line is counted from `firstLine`.
 * Value: the number of rows.
 */
export function stageClean(scratch: Scratch, form: CsvForm, firstLine: number, out: string): Promise<number> {
  const line = `(row_number() OVER () + ${firstLine - 1})::INTEGER AS line`;
  return copyTo(scratch, `SELECT ${line}, ${columnList(form.width)} FROM ${readCsv(form, [])}`, out);
}

/** Writes a list in its normal form, with the line in front, to Parquet. Value: the number of rows. */
export function stageNormal(scratch: Scratch, form: CsvForm, out: string): Promise<number> {
  return copyTo(scratch, `SELECT * FROM ${readCsv(form, ["'line': 'INTEGER'"])}`, out);
}

/** The dialect of the normal form that a list is brought into. */
export function normalForm(dialect: Dialect): { delimiter: string; quote: string } {
  return { delimiter: dialect.delimiter, quote: dialect.quote === "" ? '"' : dialect.quote };
}

async function copyTo(scratch: Scratch, select: string, out: string): Promise<number> {
  const result = await scratch.run(
    `COPY (${select}) TO ${quoteText(out)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880)`,
  );
  return result.rowsChanged;
}

function columnList(width: number): string {
  return Array.from({ length: width }, (_, index) => `c${index}`).join(", ");
}

function readCsv(form: CsvForm, leading: readonly string[]): string {
  const columns = [...leading, ...Array.from({ length: form.width }, (_, index) => `'c${index}': 'VARCHAR'`)];
  const options = [
    "auto_detect = false",
    "header = false",
    `skip = ${form.skip}`,
    `delim = ${quoteText(form.delimiter)}`,
    `quote = ${quoteText(form.quote)}`,
    `escape = ${quoteText(form.quote)}`,
    "comment = ''",
    `new_line = ${form.newline === "LF" ? "'\\n'" : "'\\r\\n'"}`,
    `columns = {${columns.join(", ")}}`,
    "strict_mode = true",
    "null_padding = false",
    `parallel = ${!form.multiLine}`,
    `buffer_size = ${bufferBytes}`,
    `max_line_size = ${longestRecord}`,
  ];
  return `read_csv(${quoteText(form.path)}, ${options.join(", ")})`;
}
