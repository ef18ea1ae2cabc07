/**
 * Gives each row at most one column so that the sum of scores is the highest possible (the Hungarian method).
 * A pair that scores 0 or less is never made. Returns the column of each row, or -1.
 */
export function assignBest(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  const real = scores[0]?.length ?? 0;
  const columns = real + rows;
  const cost = (row: number, column: number) =>
    -Math.max(0, column < real ? (scores[row]?.[column] ?? 0) : 0);
  const state = {
    rowOf: new Int32Array(columns + 1),
    u: new Float64Array(rows + 1),
    v: new Float64Array(columns + 1),
  };
  for (let row = 1; row <= rows; row++) placeRow(row, columns, cost, state);
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= real; column++) {
    const row = (state.rowOf[column] ?? 0) - 1;
    if (row >= 0 && cost(row, column - 1) < 0) columnOf[row] = column - 1;
  }
  return columnOf;
}

interface Placement {
  rowOf: Int32Array;
  u: Float64Array;
  v: Float64Array;
}

const at = (list: Float64Array | Int32Array, index: number) => list[index] ?? 0;

/** Adds one row along the cheapest path of changes. */
function placeRow(
  row: number,
  columns: number,
  cost: (row: number, column: number) => number,
  state: Placement,
) {
  const { rowOf, u, v } = state;
  const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const used = new Uint8Array(columns + 1);
  const from = new Int32Array(columns + 1);
  rowOf[0] = row;
  let column = 0;
  while (at(rowOf, column) !== 0) {
    used[column] = 1;
    const current = at(rowOf, column);
    const reduced = (to: number) => cost(current - 1, to - 1) - at(u, current) - at(v, to);
    for (let to = 1; to <= columns; to++)
      if (!used[to] && reduced(to) < at(least, to)) [least[to], from[to]] = [reduced(to), column];
    const next = cheapest(least, used);
    shift(at(least, next), used, least, state);
    column = next;
  }
  while (column !== 0) {
    const before = at(from, column);
    rowOf[column] = at(rowOf, before);
    column = before;
  }
}

/** The column that is not used yet and costs least, the first of equals. */
function cheapest(least: Float64Array, used: Uint8Array): number {
  let cheapest = -1;
  for (let to = 1; to < least.length; to++)
    if (!used[to] && (cheapest < 0 || at(least, to) < at(least, cheapest))) cheapest = to;
  return cheapest;
}

function shift(delta: number, used: Uint8Array, least: Float64Array, { rowOf, u, v }: Placement) {
  for (let column = 0; column < used.length; column++) {
    if (used[column]) {
      const row = at(rowOf, column);
      u[row] = at(u, row) + delta;
      v[column] = at(v, column) - delta;
    } else least[column] = at(least, column) - delta;
  }
}
