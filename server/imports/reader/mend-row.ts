import { type ColumnShapes, clearMargin } from "./column-shapes";
import { type Dialect, delimiters } from "./dialect";
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

/** Looking for a mend takes a while; in a file that needs more of them than this, the other rows are set aside. */
const mostSearches = 5000;
/** After so many short rows of which next to none was wrong, short rows are how this file is written. */
const enoughTrusted = 10_000;

/** Decides about rows with too few or too many cells. */
export class RowMender {
  #searches = 0;
  #looked = 0;

  constructor(
    private readonly dialect: Dialect,
    private readonly shapes: ColumnShapes,
  ) {}

  /**
   * As it stands (short ones end early, empty cells behind the last column don't count) where its cells then suit their
   * columns; else mended where a reading makes it look like the other rows; else set aside, so that no value lands
   * in a wrong column.
   */
  mend(cells: string[], text: string): MendedRow {
    const { shapes } = this;
    const counts = countsOf(cells.length, shapes.width);
    const plain = asItStands(cells, shapes.width, counts);
    this.#looked += 1;
    const trusted = plain.is === "row" && this.#looked > enoughTrusted && this.#searches * 100 < this.#looked;
    if (!shapes.known || trusted) return plain;
    const plainScore = plain.is === "row" ? shapes.rowScore(plain.cells) : Number.NEGATIVE_INFINITY;
    const endsEarly = cells.length < shapes.width && shapes.isUsualStart(cells);
    if (shapes.isUsual(plainScore) || endsEarly) return plain;
    return this.#mended(cells, text, { plain, plainScore, counts });
  }

  #mended(
    cells: string[],
    text: string,
    { plain, plainScore, counts }: { plain: MendedRow; plainScore: number; counts: string },
  ): MendedRow {
    const { shapes } = this;
    const mended = this.#search(cells, text);
    const isClear = mended !== null && mended.score >= plainScore + clearMargin;
    if (mended ? !isClear : this.#searches <= mostSearches) return plain;
    if (mended && shapes.isUsual(mended.score)) {
      return { is: "row", cells: mended.cells, problem: "repaired_row", detail: `${counts}; ${mended.how}` };
    }
    const problem = cells.length > shapes.width ? "too_many_cells" : "misplaced_cells";
    return { is: "unreadable", cells, problem, detail: `${counts}, and they don't fit` };
  }

  /** The likeliest of: an empty cell too many or too few, a delimiter missing, another delimiter in this line. */
  #search(cells: string[], text: string): Mend | null {
    this.#searches += 1;
    if (this.#searches > mostSearches) return null;
    const { shapes, dialect } = this;
    const extra = cells.length > shapes.width;
    const mends = otherDelimiters(text, dialect, shapes);
    const aligned = realignRow(cells, shapes);
    if (aligned) mends.push({ ...aligned, how: extra ? leftOut : putIn });
    const joined = extra ? null : splitJoinedCells(cells, shapes, dialect.quote);
    if (joined) mends.push({ ...joined, how: cutApart });
    return mends.sort((a, b) => b.score - a.score)[0] ?? null;
  }
}

const leftOut = "an empty cell too many was left out";
const putIn = "an empty cell was put in where one is missing";
const cutApart = "two cells had no delimiter between them and were cut apart";

function countsOf(cells: number, columns: number): string {
  const where = columns === 1 ? "where there is 1 column" : `where there are ${columns} columns`;
  return `${cells === 1 ? "1 cell" : `${cells} cells`} ${where}`;
}

function asItStands(cells: string[], width: number, counts: string): MendedRow {
  if (cells.length < width) return { is: "row", cells, problem: "too_few_cells", detail: counts };
  if (cells.slice(width).every((cell) => cell.trim() === ""))
    return { is: "row", cells: cells.slice(0, width) };
  return { is: "unreadable", cells, problem: "too_many_cells", detail: counts };
}

interface Mend {
  cells: string[];
  score: number;
  how: string;
}

function otherDelimiters(text: string, dialect: Dialect, shapes: ColumnShapes): Mend[] {
  const others = [" ", ...delimiters].filter(
    (delimiter) => delimiter !== dialect.delimiter && text.includes(delimiter),
  );
  return others.flatMap((delimiter) => {
    const { cells } = splitRecord(text, 0, { ...dialect, delimiter });
    const aligned =
      Math.abs(cells.length - shapes.width) < 2 && cells.length > 1 ? realignRow(cells, shapes) : null;
    return aligned ? [{ ...aligned, how: "this line uses another delimiter than the rest" }] : [];
  });
}
