import { limits } from "@/lib/imports/limits";
import { CannotRead } from "./cannot-read";
import type { Dialect } from "./dialect";
import { RecordWalk } from "./record-walk";
import { CR, isBreak, LF, type Stretch, seen } from "./stretch";

/** A file that is read from front to back: fills `target` from `offset` and says how many bytes; 0 at the end. */
export type ByteSource = (target: Buffer, offset: number) => number;

const chunkBytes = 4 * 1024 * 1024;

/**
 * Moves over the records of a UTF-8 file with memory that does not grow.
 * After `advance()` the current record is `buffer[start, end)`, without its line break.
 */
export class RecordScanner {
  readonly buffer = Buffer.allocUnsafe(chunkBytes + limits.lineBytes + 4096);
  start = 0;
  end = 0;
  /** Physical line at which the record starts, and how many it has. */
  line = 1;
  lines = 0;
  cells = 0;
  flags = 0;
  readonly breaks = { lf: 0, crlf: 0, cr: 0 };
  readonly #walk: RecordWalk;
  readonly #stretch: Stretch = { buffer: this.buffer, limit: 0, ended: false };
  #next = 0;
  #passed = 0;

  constructor(
    private readonly source: ByteSource,
    private readonly dialect: Dialect,
    width: number,
  ) {
    this.#walk = new RecordWalk(dialect, width);
    this.#fill();
  }

  /** 1 for each column in which a cell that was walked over may have blanks around it. */
  get padded(): Uint8Array {
    return this.#walk.padded;
  }

  /** Bytes of the file before the current record. */
  get position(): number {
    return this.#passed + this.start;
  }

  /** Moves to the next record; false at the end of the file. */
  advance(): boolean {
    const walk = this.#walk;
    while (this.#begin()) {
      const end = walk.walk(this.#stretch, this.start);
      const whole = end >= 0;
      if (whole || this.#ranAway()) {
        this.lines = walk.lines;
        this.cells = walk.cells;
        this.flags = whole ? walk.flags : seen.irregular | seen.open;
        return this.#close(whole ? end : this.start + limits.lineBytes);
      }
      this.#fill();
    }
    return false;
  }

  /** Moves to the next physical line, whatever it holds, as if it were a record. */
  advanceLine(): boolean {
    const { buffer } = this;
    while (this.#begin()) {
      const { limit, ended } = this.#stretch;
      let i = this.start;
      while (i < limit && !isBreak(this.#stretch, i, this.dialect.loneCr)) i += 1;
      // A carriage return at the very end may be half of a line break.
      if (ended || (i < limit && (buffer[i] === LF || i + 1 < limit))) {
        this.lines = 1;
        this.flags = 0;
        return this.#close(i);
      }
      if (limit - this.start > limits.lineBytes) throw lineTooLong(this.line);
      this.#fill();
    }
    return false;
  }

  /** The record is shorter than it seemed: it ends `bytes` (line break included) after its start. */
  shorten(bytes: number, lines: number): void {
    this.#next = this.start + bytes;
    this.lines = lines;
    let end = this.#next;
    if (end > this.start && this.buffer[end - 1] === LF) end -= 1;
    if (end > this.start && this.buffer[end - 1] === CR) end -= 1;
    this.end = end;
  }

  text(): string {
    return this.buffer.toString("utf8", this.start, this.end);
  }

  /** Leaves the last record behind; false where nothing follows. */
  #begin(): boolean {
    this.line += this.lines;
    this.lines = 0;
    this.start = this.#next;
    return this.start < this.#stretch.limit || !this.#stretch.ended;
  }

  #close(end: number): boolean {
    if (end - this.start > limits.lineBytes && this.lines === 1) throw lineTooLong(this.line);
    this.end = end;
    if (this.lines > 1) this.flags |= seen.multiLine;
    this.#next = end + this.#breakAt(end);
    return true;
  }

  #breakAt(at: number): number {
    const { limit } = this.#stretch;
    if (at >= limit || (this.flags & seen.open) !== 0) return 0;
    const pair = this.buffer[at] === CR && at + 1 < limit && this.buffer[at + 1] === LF;
    this.breaks[pair ? "crlf" : this.buffer[at] === LF ? "lf" : "cr"] += 1;
    return pair ? 2 : 1;
  }

  /** Over the limit: true for a quoted cell that ran away over lines; a single line is refused. */
  #ranAway(): boolean {
    const { limit } = this.#stretch;
    if (limit - this.start <= limits.lineBytes) return false;
    const newline = this.buffer.indexOf(this.dialect.loneCr ? CR : LF, this.start);
    if (newline < 0 || newline >= limit || newline - this.start > limits.lineBytes)
      throw lineTooLong(this.line);
    return true;
  }

  #fill(): void {
    const stretch = this.#stretch;
    const rest = stretch.limit - this.start;
    this.buffer.copyWithin(0, this.start, stretch.limit);
    this.#passed += this.start;
    this.start = 0;
    this.#next = 0;
    const got = this.source(this.buffer.subarray(0, this.buffer.length - 1), rest);
    stretch.ended = got === 0;
    stretch.limit = rest + got;
    this.buffer[stretch.limit] = LF;
  }
}

/** The refusal of a line that is longer than any row of a list. */
export function lineTooLong(line: number): CannotRead {
  return new CannotRead(
    "line_too_long",
    `Line ${line} is longer than 1 MB, so this can't be a list with one person a line. Open it in a spreadsheet and save it as CSV again.`,
  );
}
