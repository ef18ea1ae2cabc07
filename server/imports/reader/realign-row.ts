import type { ColumnShapes } from "./column-shapes";

/** A way to lay the cells of a row into the columns. */
export interface Alignment {
  cells: string[];
  score: number;
}

const mostSteps = 16;

/**
 * Lays too few or too many cells into the columns so that they suit them best, in order: columns are left
 * empty, or empty cells are dropped. Null where the difference is too great or the extra cells hold something.
 */
export function realignRow(cells: readonly string[], shapes: ColumnShapes): Alignment | null {
  const steps = Math.abs(cells.length - shapes.width);
  if (steps > mostSteps) return null;
  const extra = cells.length > shapes.width;
  // A path through the grid: best[s] is the best score after s columns were left out (or cells dropped).
  let best: (Step | null)[] = [{ score: 0, skip: false, before: null }];
  const length = Math.max(cells.length, shapes.width);
  for (let at = 0; at < length; at += 1) {
    const next: (Step | null)[] = [];
    for (let skipped = 0; skipped <= steps; skipped += 1) {
      const match = matchScore(cells, shapes, at, skipped, extra);
      const skip = skipScore(cells, shapes, at, extra);
      next[skipped] = better(extend(best[skipped], match, false), extend(best[skipped - 1], skip, true));
    }
    best = next;
  }
  const end = best[steps];
  return end ? { cells: layOut(cells, end, extra), score: end.score } : null;
}

interface Step {
  score: number;
  skip: boolean;
  before: Step | null;
}

function extend(before: Step | null | undefined, score: number, skip: boolean): Step | null {
  return before && score > Number.NEGATIVE_INFINITY ? { score: before.score + score, skip, before } : null;
}

function better(match: Step | null, skip: Step | null): Step | null {
  if (!match || !skip) return match ?? skip;
  return skip.score > match.score ? skip : match;
}

function matchScore(
  cells: readonly string[],
  shapes: ColumnShapes,
  at: number,
  skipped: number,
  extra: boolean,
): number {
  const cell = extra ? at : at - skipped;
  const column = extra ? at - skipped : at;
  if (cell < 0 || column < 0 || cell >= cells.length || column >= shapes.width)
    return Number.NEGATIVE_INFINITY;
  return shapes.score(cells[cell] ?? "", column);
}

function skipScore(cells: readonly string[], shapes: ColumnShapes, at: number, extra: boolean): number {
  if (!extra) return shapes.score("", at);
  return cells[at]?.trim() === "" ? 0 : Number.NEGATIVE_INFINITY;
}

function layOut(cells: readonly string[], end: Step, extra: boolean): string[] {
  const skips: boolean[] = [];
  for (let step: Step = end; step.before; step = step.before) skips.unshift(step.skip);
  if (extra) return cells.filter((_, index) => !skips[index]);
  let next = 0;
  return skips.map((skip) => {
    if (skip) return "";
    next += 1;
    return cells[next - 1] ?? "";
  });
}
