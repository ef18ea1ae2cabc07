import { kindOfCell } from "./kind-of-cell";

const leastRows = 8;
const mostRows = 300;
const longestShape = 48;
/** Natural logarithms: how much better a reading must be than another to be believed. */
export const clearMargin = 4;

interface Shapes {
  exact: Map<string, number>;
  rough: Map<string, number>;
  kind: Map<string, number>;
}

/**
 * What the values of each column look like, learned from whole rows: enough to see that the cells of a broken row
 * stand one column too far. Scores are logarithms of likelihood; greater is better, 0 the best.
 */
export class ColumnShapes {
  readonly #sample: readonly (readonly string[])[];
  #columns: Shapes[] | null = null;
  #lowest: number[] | null = null;

  /** `rows`: cells of rows that have the right number of them. Nothing is computed before it is asked for. */
  constructor(
    rows: readonly (readonly string[])[],
    readonly width: number,
  ) {
    this.#sample = rows.slice(0, mostRows);
  }

  /** Whether there were rows enough to judge others by. */
  get known(): boolean {
    return this.#sample.length >= leastRows && this.width > 1;
  }

  /** How well a value suits a column. */
  score(value: string, column: number): number {
    this.#columns ??= Array.from({ length: this.width }, (_, index) =>
      learn(this.#sample.map((cells) => cells[index] ?? "")),
    );
    const shapes = this.#columns[column];
    if (!shapes) return -8;
    const { exact, rough, kind } = shapesOf(value);
    const share = (map: Map<string, number>, key: string) =>
      (map.get(key) ?? 0) / Math.max(1, this.#sample.length);
    const likelihood =
      0.5 * share(shapes.exact, exact) + 0.25 * share(shapes.rough, rough) + 0.25 * share(shapes.kind, kind);
    return Math.log(likelihood + 0.001);
  }

  /** How well cells suit the columns, in order; missing ones are empty. */
  rowScore(cells: readonly string[]): number {
    return this.#sums(cells, this.width).at(-1) ?? 0;
  }

  /** Whether a row with this score would pass for one of the file's own. */
  isUsual(rowScore: number): boolean {
    return rowScore >= this.#lowestAt(this.width) - clearMargin;
  }

  /** Whether a row that ends early looks like the beginning of one of the file's own. */
  isUsualStart(cells: readonly string[]): boolean {
    const sum = this.#sums(cells, cells.length).at(-1) ?? 0;
    return sum >= this.#lowestAt(cells.length) - clearMargin;
  }

  /** Running sums of the scores of the first `count` columns. */
  #sums(cells: readonly string[], count: number): number[] {
    let sum = 0;
    return Array.from({ length: count }, (_, column) => {
      sum += this.score(cells[column] ?? "", column);
      return sum;
    });
  }

  /** What nearly all rows of the sample reach in their first `count` columns. */
  #lowestAt(count: number): number {
    this.#lowest ??= this.#learnLowest();
    return this.#lowest[count - 1] ?? 0;
  }

  #learnLowest(): number[] {
    const sums = this.#sample.map((cells) => this.#sums(cells, this.width));
    return Array.from({ length: this.width }, (_, column) => {
      const reached = sums.map((row) => row[column] ?? 0).sort((a, b) => a - b);
      return reached[Math.floor(reached.length * 0.02)] ?? 0;
    });
  }
}

function learn(values: readonly string[]): Shapes {
  const shapes: Shapes = { exact: new Map(), rough: new Map(), kind: new Map() };
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const value of values) {
    const { exact, rough, kind } = shapesOf(value);
    count(shapes.exact, exact);
    count(shapes.rough, rough);
    count(shapes.kind, kind);
  }
  return shapes;
}

/** `exact` keeps the lengths of runs ("99/99/9999"), `rough` does not ("9/9/9"). */
function shapesOf(value: string): { exact: string; rough: string; kind: string } {
  const marked = value
    .slice(0, longestShape)
    .replaceAll(/\p{Lu}/gu, "A")
    .replaceAll(/\p{Ll}/gu, "a")
    .replaceAll(/\d/gu, "9");
  const rough = marked.replaceAll(/(.)\1+/gu, "$1").replaceAll("Aa", "a");
  const kind = kindOfCell(value);
  if (kind !== "text") return { exact: marked, rough, kind };
  const words = value.trim().split(/\s+/u).length;
  return {
    exact: marked,
    rough,
    kind: words > 12 ? "text-long" : words > 4 ? "text-some" : words > 1 ? "text-few" : "text",
  };
}
