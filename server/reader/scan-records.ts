import { limits } from "@/lib/reading";
import { CannotRead } from "./cannot-read";
import type { Dialect } from "./dialect";

/** What the scanner saw in a record, as bits of `flags`. */
export const seen = {
  /** Quotes stand where they should not: the record has to be looked at as text. */
  irregular: 1,
  /** A quoted cell does not end: the record was cut off. */
  open: 2,
  nul: 4,
  /** The bytes can't be handed on as they are (a backslash escape, a lone carriage return). */
  rewrite: 8,
  multiLine: 16,
} as const;

/** A file that is read from front to back: fills `target` from `offset` and says how many bytes; 0 at the end. */
export type ByteSource = (target: Buffer, offset: number) => number;

const LF = 10;
const CR = 13;
const SPACE = 32;
const chunkBytes = 4 * 1024 * 1024;
/** After so many lines inside one quoted cell its lines are looked at: are they records? */
const runawayLines = 64;
const kindOf = { ordinary: 0, delimiter: 1, newline: 2, carriage: 3, nul: 4, quote: 5, backslash: 6 } as const;

/**
 * Walks over the records of a UTF-8 file, byte by byte, with memory that does not grow.
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
  /** Bytes of the file before the current record. */
  get position(): number {
    return this.#passed + this.start;
  }

  #next = 0;
  #limit = 0;
  #passed = 0;
  #ended = false;
  #breakBytes = 0;
  readonly #plain = new Uint8Array(256);
  readonly #inside = new Uint8Array(256);
  readonly #quote: number;
  readonly #delimiter: number;

  constructor(
    private readonly source: ByteSource,
    private readonly dialect: Dialect,
    private readonly width: number,
  ) {
    this.#quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    for (const table of [this.#plain, this.#inside]) {
      table[0] = kindOf.nul;
      table[LF] = kindOf.newline;
      table[CR] = kindOf.carriage;
    }
    this.#plain[this.#delimiter] = kindOf.delimiter;
    if (this.#quote >= 0) this.#inside[this.#quote] = kindOf.quote;
    if (dialect.escape === "backslash") this.#inside[92] = kindOf.backslash;
    this.#fill();
  }

  /** Moves to the next record; false at the end of the file. */
  advance(): boolean {
    this.line += this.lines;
    this.lines = 0;
    this.start = this.#next;
    for (;;) {
      if (this.start >= this.#limit && this.#ended) return false;
      this.cells = 1;
      this.lines = 1;
      this.flags = 0;
      const end = this.#walk();
      if (end >= 0) return this.#close(end);
      if (this.#recordTooLong()) return this.#close(this.start + limits.lineBytes, seen.irregular | seen.open);
      this.#fill();
    }
  }

  /** Moves to the next physical line, whatever it holds, as if it were a record. */
  advanceLine(): boolean {
    this.line += this.lines;
    this.lines = 0;
    this.start = this.#next;
    this.flags = 0;
    for (;;) {
      if (this.start >= this.#limit && this.#ended) return false;
      this.lines = 1;
      let i = this.start;
      while (i < this.#limit && !this.#isBreak(i)) i += 1;
      if (i < this.#limit - 1 || this.#ended) return this.#close(i);
      if (this.#limit - this.start > limits.lineBytes) throw lineTooLong(this.line);
      this.#fill();
    }
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

  #close(end: number, flags = 0): boolean {
    if (end - this.start > limits.lineBytes && this.lines === 1) throw lineTooLong(this.line);
    this.end = end;
    this.flags |= flags;
    if (this.lines > 1) this.flags |= seen.multiLine;
    this.#next = end + this.#breakAt(end);
    return true;
  }

  #breakAt(at: number): number {
    if (at >= this.#limit) return 0;
    if (this.buffer[at] === LF) {
      this.breaks.lf += 1;
      return 1;
    }
    if (this.buffer[at] !== CR) return 0;
    const pair = at + 1 < this.#limit && this.buffer[at + 1] === LF;
    this.breaks[pair ? "crlf" : "cr"] += 1;
    return pair ? 2 : 1;
  }

  #isBreak(at: number): boolean {
    const byte = this.buffer[at];
    if (byte === LF) return true;
    if (byte !== CR) return false;
    return this.dialect.loneCr || this.buffer[at + 1] === LF || (at + 1 >= this.#limit && this.#ended);
  }

  /** The end of the record that begins at `start`, or -1 when the buffer does not hold all of it. */
  #walk(): number {
    const { buffer } = this;
    const plain = this.#plain;
    const quote = this.#quote;
    let i = this.start;
    for (;;) {
      if (this.dialect.spaced) i = this.#skipSpaces(i);
      if (buffer[i] === quote) {
        i = this.#walkQuoted(i);
        if (i < 0 || this.flags & seen.open) return i;
      }
      while (plain[buffer[i] as number] === kindOf.ordinary) i += 1;
      const kind = plain[buffer[i] as number];
      if (kind === kindOf.delimiter) {
        this.cells += 1;
        i += 1;
      } else if (kind === kindOf.nul) {
        this.flags |= seen.nul;
        i = this.#plainRest(i + 1);
      } else {
        if (i >= this.#limit) return this.#ended ? this.#limit : -1;
        if (kind === kindOf.carriage && i + 1 === this.#limit && !this.#ended) return -1;
        if (this.#isBreak(i)) return i;
        this.flags |= seen.rewrite;
        i = this.#plainRest(i + 1);
      }
    }
  }

  /** Goes on inside an unquoted cell, where a quote is text. */
  #plainRest(from: number): number {
    let i = from;
    while (this.#plain[this.buffer[i] as number] === kindOf.ordinary) i += 1;
    return i;
  }

  #skipSpaces(from: number): number {
    let i = from;
    while (this.buffer[i] === SPACE) i += 1;
    if (this.buffer[i] !== this.#quote) return from;
    if (i > from) this.flags |= seen.irregular;
    return i;
  }

  /** Goes over a quoted cell that opens at `from`: just behind its closing quote, or -1 as `#walk`. */
  #walkQuoted(from: number): number {
    const { buffer } = this;
    const inside = this.#inside;
    let i = from + 1;
    for (;;) {
      while (inside[buffer[i] as number] === kindOf.ordinary) i += 1;
      if (i >= this.#limit) return this.#ended ? this.#openEnd(this.#limit) : -1;
      switch (inside[buffer[i] as number]) {
        case kindOf.quote: {
          if (i + 2 >= this.#limit && !this.#ended) return -1;
          const end = this.#closing(i);
          if (end === -1) return -1;
          if (end > 0) return end;
          if (buffer[i + 1] === this.#quote && i + 1 < this.#limit) i += 1;
          else this.flags |= seen.irregular;
          break;
        }
        case kindOf.newline:
          this.lines += 1;
          if (this.lines % runawayLines === 0 && this.#linesAreRecords(i)) return this.#openEnd(i);
          break;
        case kindOf.carriage:
          if (this.dialect.loneCr && buffer[i + 1] !== LF) this.lines += 1;
          break;
        case kindOf.backslash:
          if (buffer[i + 1] === this.#quote || buffer[i + 1] === 92) {
            this.flags |= seen.rewrite;
            i += 1;
          }
          break;
        default:
          this.flags |= seen.nul;
      }
      i += 1;
    }
  }

  /** Where a cell ends if the quote at `at` closes it; 0 when it does not, -1 when more bytes are needed. */
  #closing(at: number): number {
    let end = at + 1;
    if (this.#delimiter !== SPACE) while (this.buffer[end] === SPACE && end < this.#limit) end += 1;
    if (end >= this.#limit) return this.#ended ? this.#spaced(at, this.#limit) : -1;
    if (this.buffer[end] === CR && end + 1 >= this.#limit && !this.#ended) return -1;
    return this.buffer[end] === this.#delimiter || this.#isBreak(end) ? this.#spaced(at, end) : 0;
  }

  #spaced(quoteAt: number, end: number): number {
    if (end > quoteAt + 1) this.flags |= seen.irregular;
    return end;
  }

  #openEnd(end: number): number {
    this.flags |= seen.irregular | seen.open;
    return end;
  }

  /** Whether most lines from the record's start up to `end` would be full records of their own. */
  #linesAreRecords(end: number): boolean {
    let full = 0;
    let count = 1;
    let all = 0;
    for (let i = this.start; i < end; i += 1) {
      if (this.buffer[i] === this.#delimiter) count += 1;
      if (this.buffer[i] !== LF) continue;
      all += 1;
      if (count === this.width) full += 1;
      count = 1;
    }
    return full * 2 > all;
  }

  /** Over the limit: true for a quoted cell that ran away over lines; a single line is refused. */
  #recordTooLong(): boolean {
    if (this.#limit - this.start <= limits.lineBytes) return false;
    const newline = this.buffer.indexOf(this.dialect.loneCr ? CR : LF, this.start);
    if (newline < 0 || newline - this.start > limits.lineBytes) throw lineTooLong(this.line);
    return true;
  }

  #fill(): void {
    const rest = this.#limit - this.start;
    this.buffer.copyWithin(0, this.start, this.#limit);
    this.#passed += this.start;
    this.start = 0;
    this.#next = 0;
    this.#limit = rest;
    const got = this.source(this.buffer.subarray(0, this.buffer.length - 1), rest);
    this.#ended = got === 0;
    this.#limit += got;
    this.buffer[this.#limit] = LF;
  }
}

/** The refusal of a line that is longer than any row of a list. */
export function lineTooLong(line: number): CannotRead {
  return new CannotRead(
    "line_too_long",
    `Line ${line} is longer than 1 MB, so this can't be a list with one person a line. Open it in a spreadsheet and save it as CSV again.`,
  );
}
