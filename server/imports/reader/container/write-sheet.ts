import { closeSync, openSync, readSync, rmSync } from "node:fs";
import { limits } from "@/lib/imports/limits";
import { writeAll } from "@/server/imports/reader/write-all";
import { unpacksTooLarge } from "./meter";

const chunkBytes = 1024 * 1024;
/** A sheet has no more rows (ECMA-376): a higher number is an error, and the row stands in the next line. */
const lastRow = 1_048_576;

/**
 * Writes the rows of a sheet as CSV, each in the line of its number while no cell holds a line break, all equally wide:
 * how wide is known at the end, so what is missing is put in by a second pass over the file.
 */
export class SheetWriter {
  readonly #file: number;
  readonly #narrow: string;
  #pending = "";
  #line = 1;
  #width = 0;
  #lengths: number[] = [];
  #widths: number[] = [];
  /** What the rows so far have: their bytes, how many hold cells, and how many cells. */
  #bytes = 0;
  #filled = 0;
  #cells = 0;

  /** `limitBytes`: as much as the CSV may have. Throws unpacks_too_large as soon as it would have more. */
  constructor(
    private readonly target: string,
    private readonly limitBytes: number = limits.fileBytes,
  ) {
    this.#narrow = `${target}.narrow`;
    this.#file = openSync(this.#narrow, "w");
  }

  /** Numbers ascend; a row that stands out of order is written in the next line. */
  readonly write = (number: number, cells: readonly string[]): void => {
    for (; this.#line < Math.min(number, lastRow); this.#line += 1) this.#add("", 0);
    this.#add(cells.map(csvCell).join(","), cells.length);
    this.#line += 1;
    this.#width = Math.max(this.#width, cells.length);
    if (this.#wideBytes > this.limitBytes) throw unpacksTooLarge();
  };

  /** The bytes of the CSV, once its rows are equally wide. */
  get #wideBytes(): number {
    return this.#bytes + this.#filled * this.#width - this.#cells + this.#lengths.length;
  }

  #add(text: string, width: number): void {
    const bytes = Buffer.byteLength(text);
    this.#pending += text;
    this.#lengths.push(bytes);
    this.#widths.push(width);
    this.#bytes += bytes;
    this.#filled += width > 0 ? 1 : 0;
    this.#cells += width;
    if (this.#pending.length > chunkBytes) this.#flush();
  }

  #flush(): void {
    writeAll(this.#file, this.#pending);
    this.#pending = "";
  }

  end(): void {
    this.#flush();
    closeSync(this.#file);
    const from = openSync(this.#narrow, "r");
    const to = openSync(this.target, "w");
    try {
      this.#widen(from, to);
    } finally {
      closeSync(from);
      closeSync(to);
      rmSync(this.#narrow, { force: true });
    }
  }

  #widen(from: number, to: number): void {
    for (let next = 0; next < this.#lengths.length; ) {
      const first = next;
      let bytes = 0;
      while (next < this.#lengths.length && (bytes < chunkBytes || next === first))
        bytes += this.#lengths[next++] ?? 0;
      writeAll(to, Buffer.concat(this.#widened(readExactly(from, bytes), first, next)));
    }
  }

  /** The rows from `first` to before `next`, whose bytes a chunk holds, each with the cells that it lacks. */
  #widened(chunk: Buffer, first: number, next: number): Buffer[] {
    const out: Buffer[] = [];
    for (let at = 0, row = first; row < next; row += 1) {
      const width = this.#widths[row] ?? 0;
      const end = at + (this.#lengths[row] ?? 0);
      const missing = width === 0 ? "" : ",".repeat(this.#width - width);
      out.push(chunk.subarray(at, end), Buffer.from(`${missing}\n`));
      at = end;
    }
    return out;
  }

  /** Gives up; nothing stays. */
  drop(): void {
    closeSync(this.#file);
    rmSync(this.#narrow, { force: true });
  }
}

const csvCell = (cell: string) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function readExactly(file: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  for (let got = 0; got < bytes; ) got += readSync(file, buffer, got, bytes - got, null);
  return buffer;
}
