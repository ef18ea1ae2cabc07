import type { Dialect } from "./dialect";
import type { RowMender } from "./mend-row";
import type { ProblemKind } from "./problem-log";
import { resolveRecord } from "./resolve-record";
import type { RecordScanner } from "./scan-records";
import { splitRecord } from "./split-record";
import { seen } from "./stretch";

/** What becomes of a record. */
export type Verdict =
  | { is: "blank" }
  | { is: "header" }
  | { is: "row"; cells: string[]; problem?: ProblemKind; detail?: string }
  | { is: "unreadable"; cells: string[]; problem: ProblemKind; detail: string };

/** What the records of a table are measured by. */
export interface Measure {
  dialect: Dialect;
  width: number;
  mender: RowMender;
  /** The header's cells where it may come again, else null. */
  header: readonly string[] | null;
}

/**
 * Reads the scanner's current record as text and decides what becomes of it. A quote that was never
 * closed makes the scanner step back, so that the lines below it are read as records.
 */
export function judgeRecord(scanner: RecordScanner, measure: Measure): Verdict {
  const { dialect, width } = measure;
  const { flags } = scanner;
  const text = scanner.text();
  const suspicious = flags & (seen.irregular | seen.open | seen.multiLine);
  const piece = suspicious ? resolveRecord(text, dialect, width) : splitRecord(text, 0, dialect);
  const cut = piece.next < text.length;
  if (cut) scanner.shorten(Buffer.byteLength(text.slice(0, piece.next)), piece.lines);
  const { cells } = piece;
  if (cells.every((cell) => cell.trim() === "")) return { is: "blank" };
  if (flags & seen.nul && cells.some((cell) => cell.includes("\0"))) {
    return { is: "unreadable", cells, problem: "nul_bytes", detail: "The row holds zero bytes" };
  }
  if (measure.header && sameCells(cells, measure.header)) return { is: "header" };
  const quoteProblem = cut ? "unclosed_quote" : piece.irregular ? "stray_quote" : undefined;
  return fitToWidth(cells, text.slice(0, piece.next), measure, quoteProblem);
}

function fitToWidth(
  cells: string[],
  text: string,
  measure: Measure,
  problem: ProblemKind | undefined,
): Verdict {
  if (cells.length === measure.width) return { is: "row", cells, problem };
  const mended = measure.mender.mend(cells, text);
  const detail = mended.detail ?? "";
  if (mended.is === "row")
    return { is: "row", cells: mended.cells, problem: mended.problem ?? problem, detail };
  return { is: "unreadable", cells, problem: mended.problem ?? "too_many_cells", detail };
}

function sameCells(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, index) => cell === header[index]);
}
