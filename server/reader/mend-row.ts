import { type ColumnShapes, clearMargin } from "./column-shapes";
import type { Dialect } from "./dialect";
import type { ProblemKind } from "./problem-log";
import { realignRow } from "./realign-row";
import { splitJoinedCells } from "./split-joined-cells";
import { splitRecord } from "./split-record";

/** A row laid into the columns, or set aside, with the reason as a clause. */
export interface MendedRow {
  is: "row" | "unreadable";
  cells: string[];
  problem?: ProblemKind;
  detail?: string;
}

/**
 * Decides about a row with too few or too many cells. As it stands (short ones end early, empty ones behind the
 * last column don't count) where its cells then suit their columns; else mended where exactly one reading makes
 * it look like the other rows; else set aside, so that no value lands in a wrong column.
 */
export function mendRow(cells: string[], text: string, dialect: Dialect, shapes: ColumnShapes): MendedRow {
  const { width } = shapes;
  const counts = `${cells.length === 1 ? "1 cell" : `${cells.length} cells`} where there are ${width} columns`;
  const plain = asItStands(cells, width, counts);
  if (!shapes.known) return plain;
  const plainScore = plain.is === "row" ? shapes.rowScore(plain.cells) : Number.NEGATIVE_INFINITY;
  if (shapes.isUsual(plainScore)) return plain;
  const mended = bestMend(cells, text, dialect, shapes);
  if (!mended || mended.score < plainScore + clearMargin) return plain;
  if (shapes.isUsual(mended.score)) {
    return { is: "row", cells: mended.cells, problem: "repaired_row", detail: `${counts}; ${mended.how}` };
  }
  const problem = cells.length > width ? "too_many_cells" : "misplaced_cells";
  return { is: "unreadable", cells, problem, detail: `${counts}, and they don't fit` };
}

function asItStands(cells: string[], width: number, counts: string): MendedRow {
  if (cells.length < width) return { is: "row", cells, problem: "too_few_cells", detail: counts };
  if (cells.slice(width).every((cell) => cell.trim() === "")) return { is: "row", cells: cells.slice(0, width) };
  return { is: "unreadable", cells, problem: "too_many_cells", detail: counts };
}

interface Mend {
  cells: string[];
  score: number;
  how: string;
}

/** The likeliest of: an empty cell too many or too few, a delimiter missing, another delimiter in this line. */
function bestMend(cells: string[], text: string, dialect: Dialect, shapes: ColumnShapes): Mend | null {
  const extra = cells.length > shapes.width;
  const aligned = realignRow(cells, shapes);
  const joined = extra ? null : splitJoinedCells(cells, shapes, dialect.quote);
  const mends: Mend[] = [];
  if (aligned) mends.push({ ...aligned, how: extra ? "an empty cell too many was left out" : "an empty cell was put in where one is missing" });
  if (joined) mends.push({ ...joined, how: "two cells had no delimiter between them and were cut apart" });
  for (const delimiter of [" ", ",", ";", "\t", "|"]) {
    if (delimiter === dialect.delimiter || !text.includes(delimiter)) continue;
    const other = splitRecord(text, 0, { ...dialect, delimiter }).cells;
    if (other.length < 2 || Math.abs(other.length - shapes.width) > 1) continue;
    const score = other.length === shapes.width ? shapes.rowScore(other) : (realignRow(other, shapes)?.score ?? Number.NEGATIVE_INFINITY);
    const fitted = other.length === shapes.width ? other : (realignRow(other, shapes)?.cells ?? other);
    mends.push({ cells: fitted, score, how: "this line uses another delimiter than the rest" });
  }
  return mends.sort((a, b) => b.score - a.score)[0] ?? null;
}
