import type { ColumnShapes } from "./column-shapes";
import type { Alignment } from "./realign-row";

const shortCell = 64;
/** How much better than the next best a place must be. */
const leastLead = 0.5;

/**
 * For a row that lacks one cell because a delimiter is missing between two: the place where cutting one cell in two
 * makes all of them suit their columns. Null where no place, or more than one, does.
 */
export function splitJoinedCells(
  cells: readonly string[],
  shapes: ColumnShapes,
  quote: string,
): Alignment | null {
  if (cells.length + 1 !== shapes.width) return null;
  const before = runningScores(cells, shapes);
  const after = cells.map((_, index) => suffixScore(cells, shapes, index));
  let best: Alignment | null = null;
  let second = Number.NEGATIVE_INFINITY;
  cells.forEach((cell, index) => {
    for (const [left, right] of cuts(cell, quote)) {
      const around = (before[index] ?? 0) + (after[index] ?? 0);
      const score = around + shapes.score(left, index) + shapes.score(right, index + 1);
      if (!best || score > best.score) {
        second = best?.score ?? second;
        best = { score, cells: [...cells.slice(0, index), left, right, ...cells.slice(index + 1)] };
      } else second = Math.max(second, score);
    }
  });
  const found = best as Alignment | null;
  return found && found.score >= second + leastLead ? found : null;
}

/** The two parts of a cell at each place where it may be cut; in a long one only at a quote. */
function* cuts(cell: string, quote: string): Generator<[string, string]> {
  for (let at = 1; at < cell.length; at += 1) {
    if (quote !== "" && cell[at] === quote) yield [cell.slice(0, at), cell.slice(at + 1)];
    else if (cell.length <= shortCell) yield [cell.slice(0, at), cell.slice(at)];
  }
}

/** At each index the score of the cells before it, where they stand. */
function runningScores(cells: readonly string[], shapes: ColumnShapes): number[] {
  let sum = 0;
  return cells.map((cell, index) => {
    const before = sum;
    sum += shapes.score(cell, index);
    return before;
  });
}

/** The score of the cells behind an index, each one column further on. */
function suffixScore(cells: readonly string[], shapes: ColumnShapes, index: number): number {
  let sum = 0;
  for (let at = index + 1; at < cells.length; at += 1) sum += shapes.score(cells[at] ?? "", at + 1);
  return sum;
}
