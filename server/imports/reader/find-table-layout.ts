import { splitHeader } from "@/lib/imports/headers/split-header";
import { vocabulary } from "@/lib/imports/headers/vocabulary";
import type { ReadingOptions } from "@/lib/imports/reading";
import { commonWidth, separatorLine } from "./detect-dialect";
import type { Dialect } from "./dialect";
import { looksLikeHeader } from "./looks-like-header";
import { splitText, type TextRecord } from "./split-record";

/** Where the table lies in the file. */
export interface TableLayout {
  /** Physical lines above the header, or above the first row where there is no header. */
  preambleLines: number;
  hasHeader: boolean;
  /** The header's cells as they are. */
  headerCells: string[];
  /** The names of the columns from the first on; columns behind the last have none. */
  header: string[];
  width: number;
  /** How many cells most rows have. */
  usualCells: number;
  /** The first records of the body, as a measure for the others. */
  sample: TextRecord[];
}

const sampleRecords = 1000;
const isBlank = (record: TextRecord) => record.cells.every((cell) => cell.trim() === "");
const filled = (record: TextRecord) => record.cells.filter((cell) => cell.trim() !== "").length;

/** Finds preamble, header and width from the beginning of the file; null where it holds nothing to be a table. */
export function findTableLayout(
  text: string,
  dialect: Dialect,
  options: ReadingOptions = {},
): TableLayout | null {
  const { headerLine } = options;
  if (headerLine) return layoutFrom(recordsFrom(text, dialect, headerLine), 0, true);
  const skip = separatorLine(text) === undefined ? 0 : 1;
  const records = splitText(text, dialect, sampleRecords);
  if (!records.slice(skip).some((record) => !isBlank(record) || record.cells.length > 1)) return null;
  if (headerLine !== undefined) {
    return layoutFrom(
      records,
      records.findIndex((record, index) => index >= skip && !isBlank(record)),
      false,
    );
  }
  return layoutFrom(records, firstOfTable(records, skip));
}

/** The records from a physical line on, whatever stands above it. */
function recordsFrom(text: string, dialect: Dialect, line: number): TextRecord[] {
  const above = new RegExp(`^(?:[^\\r\\n]*${dialect.loneCr ? "\\r" : "\\r*\\n"}){${line - 1}}`, "u").exec(
    text,
  )?.[0];
  if (above === undefined) return [];
  return splitText(text.slice(above.length), dialect, sampleRecords).map((record) => ({
    ...record,
    line: record.line + line - 1,
  }));
}

function layoutFrom(records: readonly TextRecord[], index: number, isHeader?: boolean): TableLayout | null {
  const first = records[index];
  if (!first) return null;
  const body = records.slice(index + 1);
  const people = body.filter((record) => !isBlank(record)).map((record) => record.cells);
  const hasHeader = isHeader ?? looksLikeHeader(first.cells, people);
  const rows = hasHeader ? body : [first, ...body];
  const names = hasHeader ? first.cells : [];
  const content = rows.filter((record) => !isBlank(record));
  const usualCells = commonWidth(content);
  const width = tableWidth(names, content, usualCells);
  const header = width === names.length + 1 && startsWithRowNumbers(rows) ? ["", ...names] : names;
  return {
    preambleLines: first.line - 1,
    hasHeader,
    headerCells: names,
    header,
    width,
    usualCells,
    sample: rows,
  };
}

/** The first record that is as wide and as full as the others; titles and notes above it are neither. */
function firstOfTable(records: readonly TextRecord[], skip: number): number {
  const content = records.filter((record, index) => index >= skip && !isBlank(record));
  const width = commonWidth(content);
  const typical = content
    .filter((record) => record.cells.length === width)
    .map(filled)
    .sort((a, b) => a - b);
  const usual = typical[Math.floor(typical.length / 2)] ?? 0;
  const enough = Math.min(usual, Math.max(2, Math.ceil(usual / 2)));
  const found = records.findIndex(
    (record, index) => index >= skip && !isBlank(record) && filled(record) >= enough,
  );
  const first = found < 0 ? records.findIndex((record, at) => at >= skip && record.cells.length > 1) : found;
  const index = headerBelow(records, first) ?? first;
  return emptyHeaderAbove(records, index, skip) ? index - 1 : index;
}

const notesAtMost = 10;

/** A fuller record of known names a little further down: what stands above it are notes, as "exported by Pat … page 1". */
function headerBelow(records: readonly TextRecord[], index: number): number | null {
  const first = records[index];
  // A record of one known name may be a header as well as a note: only what names nothing is passed over.
  if (!first || knownNames(first) > 0) return null;
  const below = records.slice(index + 1, index + 1 + notesAtMost).findIndex((record) => {
    const names = knownNames(record);
    return filled(record) >= filled(first) * 2 && names >= 2 && names * 3 >= filled(record) * 2;
  });
  return below < 0 ? null : index + 1 + below;
}

/** How many cells of a record are names that the tables of headers know. */
const knownNames = ({ cells }: TextRecord) =>
  cells.filter((cell) => {
    const { words } = splitHeader(cell);
    const isWord = words.some((word) => /\p{L}{2}/u.test(word));
    return cell.length <= 60 && isWord && words.every((word) => vocabulary.has(word));
  }).length;

/** A line of delimiters right above data, and nothing above it, is a header whose names are empty. */
function emptyHeaderAbove(records: readonly TextRecord[], index: number, skip: number): boolean {
  const above = records[index - 1];
  const first = records[index];
  if (!above || !first || index - 1 !== skip || above.cells.length < 2 || !isBlank(above)) return false;
  if (above.cells.length !== first.cells.length) return false;
  return !looksLikeHeader(
    first.cells,
    records.slice(index + 1).map((record) => record.cells),
  );
}

/** The header's width, unless nearly all rows agree on a greater one and fill it. */
function tableWidth(header: readonly string[], rows: readonly TextRecord[], usualCells: number): number {
  if (header.length === 0) return Math.max(usualCells, 1);
  if (usualCells <= header.length) return header.length;
  const wide = rows.filter((record) => record.cells.length === usualCells);
  const fills = wide.some((record) => record.cells.slice(header.length).some((cell) => cell.trim() !== ""));
  return fills && wide.length > 2 && wide.length >= rows.length * 0.8 ? usualCells : header.length;
}

/** Statistics programs write row numbers in front, with no name in the header. */
function startsWithRowNumbers(rows: readonly TextRecord[]): boolean {
  const numbers = rows.slice(0, 50).map((record) => Number(record.cells[0] || Number.NaN));
  return (
    numbers.length > 2 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}
