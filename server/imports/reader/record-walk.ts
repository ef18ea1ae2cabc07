import { mayBePadded } from "./cell-edges";
import type { Dialect } from "./dialect";
import { linesAreRecords } from "./lines-are-records";
import { CR, isBreak, isCut, LF, type Stretch, seen } from "./stretch";

const SPACE = 32;
const BACKSLASH = 92;
/** After so many lines inside one quoted cell its lines are looked at: are they records? */
const runawayLines = 64;
const kindOf = {
  ordinary: 0,
  delimiter: 1,
  newline: 2,
  carriage: 3,
  nul: 4,
  quote: 5,
  backslash: 6,
} as const;

const notYet = -2;

/** Goes over single records byte by byte and tells where they end; it keeps nothing from one to the next. */
export class RecordWalk {
  cells = 1;
  lines = 1;
  flags = 0;
  /** 1 for each column in which a cell may have something around it to take off. */
  readonly padded: Uint8Array;
  #closedAt = notYet;
  readonly #plain = new Uint8Array(256);
  readonly #inside = new Uint8Array(256);
  readonly #quote: number;
  readonly #delimiter: number;
  readonly #loneCr: boolean;
  readonly #spaced: boolean;
  readonly #exact: boolean;

  constructor(
    dialect: Dialect,
    private readonly width: number,
  ) {
    this.padded = new Uint8Array(width);
    this.#quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#loneCr = dialect.loneCr;
    this.#spaced = dialect.spaced;
    this.#exact = dialect.exact === true;
    for (const table of [this.#plain, this.#inside]) {
      table[0] = kindOf.nul;
      table[LF] = kindOf.newline;
      table[CR] = kindOf.carriage;
    }
    this.#plain[this.#delimiter] = kindOf.delimiter;
    if (dialect.escape === "backslash") this.#inside[BACKSLASH] = kindOf.backslash;
    if (this.#quote >= 0) this.#inside[this.#quote] = kindOf.quote;
  }

  /** The end of the record that begins at `start`, its line break left out; -1 when the stretch is too short. */
  walk(stretch: Stretch, start: number): number {
    const { buffer, limit } = stretch;
    this.cells = 1;
    this.lines = 1;
    this.flags = 0;
    let i = start;
    for (;;) {
      i = this.#walkCell(stretch, start, i);
      if (i < 0 || this.flags & seen.open) return i;
      if (i >= limit || buffer[i] !== this.#delimiter) return recordEnd(stretch, i);
      this.cells += 1;
      i += 1;
    }
  }

  /** Goes over one cell, to the delimiter or line break behind it. */
  #walkCell(stretch: Stretch, start: number, from: number): number {
    const { buffer } = stretch;
    let i = this.#spaced ? this.#skipSpaces(buffer, from) : from;
    if (buffer[i] === this.#quote) {
      i = this.#walkQuoted(stretch, start, i);
      if (i < 0) return i;
    }
    i = this.#skipOrdinary(buffer, i);
    while (i < stretch.limit && !this.#endsCell(stretch, i)) {
      this.flags |= buffer[i] === 0 ? seen.nul : seen.rewrite;
      i = this.#skipOrdinary(buffer, i + 1);
    }
    if (i > from && mayBePadded(buffer, from, i, this.#quote)) this.#notePadding(buffer, from);
    return i;
  }

  #skipOrdinary(buffer: Buffer, from: number): number {
    const plain = this.#plain;
    let i = from;
    while (plain[buffer[i] as number] === kindOf.ordinary) i += 1;
    return i;
  }

  #notePadding(buffer: Buffer, from: number): void {
    this.padded[this.cells - 1] = 1;
    // A quote behind blanks is text here, but would open a cell for whoever reads the bytes as they are.
    if (buffer[this.#skipBlanks(buffer, from)] === this.#quote) this.flags |= seen.rewrite;
  }

  #endsCell(stretch: Stretch, at: number): boolean {
    if (stretch.buffer[at] === this.#delimiter) return true;
    return isBreak(stretch, at, this.#loneCr) || isCut(stretch, at);
  }

  #skipBlanks(buffer: Buffer, from: number): number {
    let i = from;
    while (buffer[i] === 32 || buffer[i] === 9) i += 1;
    return i;
  }

  #skipSpaces(buffer: Buffer, from: number): number {
    let i = from;
    while (buffer[i] === SPACE) i += 1;
    if (buffer[i] !== this.#quote) return from;
    if (i > from) this.flags |= seen.irregular;
    return i;
  }

  /** Goes over the quoted cell that opens at `from`, to just behind its closing quote. */
  #walkQuoted(stretch: Stretch, start: number, from: number): number {
    const { buffer } = stretch;
    const inside = this.#inside;
    this.#closedAt = notYet;
    let i = from + 1;
    while (this.#closedAt === notYet) {
      while (inside[buffer[i] as number] === kindOf.ordinary) i += 1;
      i = this.#stepInside(stretch, start, i);
    }
    return this.#closedAt;
  }

  /** Deals with a byte that means something inside a quoted cell; where that ends it, `closedAt` says so. */
  #stepInside(stretch: Stretch, start: number, at: number): number {
    const { buffer, limit, ended } = stretch;
    if (at + 2 >= limit && (at >= limit || !ended)) {
      this.#closedAt = ended ? this.#openEnd(limit) : -1;
      return at;
    }
    if (buffer[at] === this.#quote) {
      const end = this.#closing(stretch, at);
      if (end === 0) return at + 1 + this.#skipQuote(stretch, at);
      this.#closedAt = end;
      return end;
    }
    const last = this.#insideOther(buffer, start, at);
    if (this.flags & seen.open) this.#closedAt = last;
    return last + 1;
  }

  /** A quote inside a quoted cell: one more byte where it is doubled; else it stands there against the rules. */
  #skipQuote({ buffer, limit }: Stretch, at: number): number {
    if (buffer[at + 1] === this.#quote && at + 1 < limit) return 1;
    this.flags |= seen.irregular;
    return 0;
  }

  #insideOther(buffer: Buffer, start: number, at: number): number {
    const next = buffer[at + 1];
    switch (this.#inside[buffer[at] as number]) {
      case kindOf.newline:
        this.lines += 1;
        if (!this.#exact && this.lines % runawayLines === 0 && this.#ranAway(buffer, start, at))
          this.#openEnd(at);
        return at;
      case kindOf.carriage:
        if (this.#loneCr && next !== LF) this.lines += 1;
        return at;
      case kindOf.backslash:
        if (next !== this.#quote && next !== BACKSLASH) return at;
        this.flags |= seen.rewrite;
        return at + 1;
      default:
        this.flags |= seen.nul;
        return at;
    }
  }

  /** Where a cell ends if the quote at `at` closes it; 0 when it does not, -1 when the stretch is too short. */
  #closing(stretch: Stretch, at: number): number {
    const { buffer, limit, ended } = stretch;
    let end = at + 1;
    if (this.#delimiter !== SPACE) while (buffer[end] === SPACE && end < limit) end += 1;
    if ((end >= limit && !ended) || isCut(stretch, end)) return -1;
    if (end < limit && buffer[end] !== this.#delimiter && !isBreak(stretch, end, this.#loneCr)) return 0;
    if (end > at + 1) this.flags |= seen.irregular;
    return end;
  }

  #openEnd(end: number): number {
    this.flags |= seen.irregular | seen.open;
    return end;
  }

  #ranAway(buffer: Buffer, start: number, end: number): boolean {
    return linesAreRecords(buffer, { start, end, delimiter: this.#delimiter, width: this.width });
  }
}

/** Where a record ends that goes no further than `at`; -1 when the stretch is too short to tell. */
function recordEnd(stretch: Stretch, at: number): number {
  if (at >= stretch.limit) return stretch.ended ? stretch.limit : -1;
  return isCut(stretch, at) ? -1 : at;
}
