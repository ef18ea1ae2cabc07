import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { limits } from "@/lib/imports/limits";
import type { Container, Reading } from "@/lib/imports/reading";
import { stageParquet } from "@/server/imports/store/stage-parquet";
import { CannotRead } from "./cannot-read";
import { ColumnShapes } from "./column-shapes";
import { type Unpacked, unpack } from "./container/unpack";
import { describeReading, whyNoRows } from "./describe-reading";
import { detectDialect } from "./detect-dialect";
import type { Dialect } from "./dialect";
import { findTableLayout, type TableLayout } from "./find-table-layout";
import { LineWriter } from "./line-writer";
import { type PassPlan, type PassSink, runListPass, type Tally } from "./list-pass";
import { RowMender } from "./mend-row";
import { blankFile, noSuchLine, tooManyColumns, tooManyRows } from "./no-list";
import { type PreparedText, prepareText } from "./prepare-text";
import { outputs, type ReadProgress, type ReadRequest } from "./request";
import { RecordScanner } from "./scan-records";
import { withScratch } from "./scratch";
import { openBytes } from "./source-bytes";
import { openUnreadable } from "./unreadable-file";

const partsTried = 4;

type OnProgress = (progress: ReadProgress) => void;

/**
 * Reads a list into `outDir`: the staged rows, the records that could not be read, and what was found.
 * Throws `CannotRead` for a file that is no list.
 */
export async function readListFile(request: ReadRequest, onProgress: OnProgress): Promise<Reading> {
  refuseOddMarks(request.options);
  onProgress({ phase: "detect", bytes: 0, ofBytes: 0, rows: 0 });
  const unpacked = await unpack(request, onProgress);
  try {
    return await readText(unpacked, onProgress);
  } catch (error) {
    const { container } = unpacked;
    if (!(error instanceof CannotRead) || container === null || request.options?.part !== undefined)
      throw error;
    const reading = await readOtherPart(request, container, onProgress);
    if (reading) return reading;
    throw error;
  } finally {
    unpacked.dispose();
  }
}

/** Where nobody has said which part, and the largest is no list, perhaps the next ones are; null where none is. */
async function readOtherPart(
  request: ReadRequest,
  { part, parts }: Container,
  onProgress: OnProgress,
): Promise<Reading | null> {
  const others = parts.filter(({ name }) => name !== part).sort((a, b) => b.bytes - a.bytes);
  for (const { name } of others.slice(0, partsTried)) {
    const asked = { ...request, options: { ...request.options, part: name } };
    const reading = await readListFile(asked, onProgress).catch((error: unknown) => error);
    if (!(reading instanceof Error)) return reading as Reading;
    if (!(reading instanceof CannotRead)) throw reading;
  }
  return null;
}

async function readText({ request, container }: Unpacked, onProgress: OnProgress): Promise<Reading> {
  const text = prepareText(request, onProgress);
  const normal = path.join(request.outDir, "normal.csv");
  try {
    const exact = container?.kind === "workbook";
    const dialect = { ...detectDialect(text.sample, request.options), exact };
    const layout = findTableLayout(text.sample, dialect, request.options);
    if (!layout) throw request.options?.headerLine ? noSuchLine(request.options.headerLine) : blankFile();
    if (layout.width > limits.columns) throw tooManyColumns(layout.width);
    const tally = normalise(request, text, dialect, layout, normal, onProgress);
    if (tally.rows > limits.rows) throw tooManyRows();
    const none = request.table ? null : whyNoRows(layout, tally);
    if (none) throw new CannotRead("no_rows", `${none} Export the list again and drop the new file.`);
    onProgress({ phase: "stage", bytes: text.bytes, ofBytes: text.bytes, rows: tally.rows });
    const reading = await withScratch(request.outDir, async (connection) => {
      // Each row carries the number of its line, so they may be written in any order, which is faster.
      await connection.run("SET preserve_insertion_order = false");
      // DuckDB is at work, on its own threads, before the columns are profiled here.
      const staging = stage(connection, request.outDir, dialect, layout.width, normal, tally);
      staging.catch(() => undefined);
      const found = describeReading(text, dialect, layout, tally);
      await staging;
      return found;
    });
    const whole = { ...reading, container };
    writeFileSync(path.join(request.outDir, outputs.reading), JSON.stringify(whole));
    return whole;
  } finally {
    rmSync(normal, { force: true });
    text.dispose();
  }
}

/** Walks over the file once and writes its rows in their normal form, the unreadable ones apart. */
function normalise(
  request: ReadRequest,
  text: PreparedText,
  dialect: Dialect,
  layout: TableLayout,
  normal: string,
  onProgress: OnProgress,
): Tally {
  const source = openBytes(text.path, text.skip);
  const rows = new LineWriter(normal, normalForm(dialect));
  const unreadable = openUnreadable(path.join(request.outDir, outputs.unreadable));
  const sink: PassSink = {
    rows,
    unreadable: unreadable.add,
    progress: (bytes, count) => {
      // Not at the end: each row of a wide list is filled up to its width.
      if (count > limits.rows) throw tooManyRows();
      onProgress({ phase: "scan", bytes, ofBytes: text.bytes, rows: count });
    },
  };
  try {
    return runListPass(
      new RecordScanner(source.read, dialect, layout.width),
      passPlan(text, dialect, layout),
      sink,
    );
  } finally {
    rows.close();
    unreadable.close();
    source.close();
  }
}

function passPlan(text: PreparedText, dialect: Dialect, layout: TableLayout): PassPlan {
  const { width, headerCells } = layout;
  const averageBytes = Math.max(1, text.sample.length / Math.max(1, text.sample.split(/\r\n|\n|\r/u).length));
  const mayRepeat = headerCells.length > 1 && headerCells.some((cell) => cell.trim() !== "");
  return {
    measure: {
      dialect,
      width,
      mender: new RowMender(dialect, learnShapes(layout)),
      header: mayRepeat ? headerCells : null,
    },
    preambleLines: layout.preambleLines,
    hasHeader: layout.hasHeader,
    expectedRows: text.bytes / averageBytes,
  };
}

/** The shapes of whole rows; those whose quotes are broken are no measure. */
function learnShapes({ sample, width }: TableLayout): ColumnShapes {
  const whole = sample.filter((record) => record.cells.length === width && !record.irregular);
  return new ColumnShapes(
    whole.map((record) => record.cells),
    width,
  );
}

function normalForm(dialect: Dialect): { delimiter: string; quote: string } {
  return { delimiter: dialect.delimiter, quote: dialect.quote === "" ? '"' : dialect.quote };
}

/** Stages the normal form. The first statement is on its way when this returns. */
async function stage(
  connection: DuckDBConnection,
  outDir: string,
  dialect: Dialect,
  width: number,
  normal: string,
  tally: Tally,
): Promise<void> {
  const list = { ...normalForm(dialect), path: normal, width };
  const out = path.join(outDir, outputs.staged);
  // Reading in parallel is for lists without line breaks in cells; the count tells whether it went right.
  for (const multiLine of tally.multiLine ? [true] : [false, true]) {
    const staged = await stageParquet(connection, { ...list, multiLine }, out).catch(
      (error: unknown) => error,
    );
    if (staged === tally.rows) return;
    if (multiLine) throw new Error(`${tally.rows} rows were not staged`, { cause: staged });
  }
}

/** Bytes are looked at one by one, so delimiter and quote are single ASCII characters, and not the same. */
function refuseOddMarks({ delimiter, quote }: ReadRequest["options"] = {}): void {
  const odd = (mark: string | undefined) =>
    mark !== undefined && mark !== "" && !/^[\t\x20-\x7e]$/u.test(mark);
  if (!odd(delimiter) && !odd(quote) && (delimiter === undefined || delimiter !== quote)) return;
  const message =
    "The delimiter and the quotation mark must be two different characters that any keyboard has.";
  throw new CannotRead("odd_delimiter", message);
}
