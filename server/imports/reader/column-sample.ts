const firstRows = 1000;
const laterRows = 1500;
const previewRows = 20;

/** A sample of rows over the whole file: the first thousand and evenly spaced ones, up to 2,500. */
export class ColumnSample {
  readonly preview: string[][] = [];
  readonly #rows: string[][] = [];
  readonly #stride: number;

  constructor(expectedRows: number) {
    this.#stride = Math.max(1, Math.ceil(expectedRows / laterRows));
  }

  /** Whether the row with this index, from 0, belongs in the sample. */
  wants(index: number): boolean {
    return index < firstRows || (index % this.#stride === 0 && this.#rows.length < firstRows + laterRows);
  }

  add(cells: string[]): void {
    if (this.preview.length < previewRows) this.preview.push(cells);
    this.#rows.push(cells);
  }

  /** The sampled values of a column; "" where a row has none. */
  column(index: number): string[] {
    return this.#rows.map((cells) => cells[index] ?? "");
  }
}

/** Up to three different values that are not empty. */
export function distinctSamples(values: readonly string[]): string[] {
  const found = new Set<string>();
  for (const value of values) {
    if (value.trim() !== "") found.add(value);
    if (found.size === 3) break;
  }
  return [...found];
}
