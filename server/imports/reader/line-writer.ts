import { closeSync, openSync, writeSync } from "node:fs";
import type { Dialect } from "./dialect";

const bufferBytes = 4 * 1024 * 1024;

/** Writes the normal form of a list: UTF-8, LF, doubled quotes, each record led by its line number. */
export class LineWriter {
  readonly #file: number;
  readonly #buffer = Buffer.allocUnsafe(bufferBytes);
  #filled = 0;
  readonly #delimiter: number;

  constructor(
    path: string,
    private readonly form: Pick<Dialect, "delimiter" | "quote">,
  ) {
    this.#file = openSync(path, "w");
    this.#delimiter = form.delimiter.charCodeAt(0);
  }

  /** A record whose bytes are already in the form. */
  copy(line: number, bytes: Buffer, start: number, end: number): void {
    this.#reserve(end - start + 24);
    this.#number(line);
    this.#buffer[this.#filled] = this.#delimiter;
    bytes.copy(this.#buffer, this.#filled + 1, start, end);
    this.#filled += 1 + end - start;
    this.#buffer[this.#filled] = 10;
    this.#filled += 1;
  }

  /** A record from its cells, filled up to `width`. */
  write(line: number, cells: readonly string[], width: number): void {
    const padded = Array.from({ length: width }, (_, index) => this.#cell(cells[index] ?? ""));
    const bytes = Buffer.from(padded.join(this.form.delimiter), "utf8");
    this.copy(line, bytes, 0, bytes.length);
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #cell(value: string): string {
    const { delimiter, quote } = this.form;
    const needs =
      value.includes(quote) || value.includes(delimiter) || value.includes("\n") || value.includes("\r");
    return needs || /^\s/u.test(value) ? quote + value.replaceAll(quote, quote + quote) + quote : value;
  }

  #number(line: number): void {
    let rest = line;
    let digits = 1;
    for (let ten = 10; ten <= line; ten *= 10) digits += 1;
    for (let place = digits - 1; place >= 0; place -= 1) {
      this.#buffer[this.#filled + place] = 48 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#filled += digits;
  }

  #reserve(bytes: number): void {
    if (this.#filled + bytes > bufferBytes) this.#flush();
  }

  #flush(): void {
    for (let at = 0; at < this.#filled; ) at += writeSync(this.#file, this.#buffer, at, this.#filled - at);
    this.#filled = 0;
  }
}
