import type { Dialect } from "./dialect";

/** One record cut out of a text. */
export interface Piece {
  cells: string[];
  /** Where the next record starts in the text. */
  next: number;
  /** Physical lines. */
  lines: number;
  /** Quotes stood where they should not (spaces beside them are harmless); the cells are the lenient reading. */
  irregular: boolean;
  /** A quoted cell was never closed: the record runs to the end of the text. */
  open: boolean;
  /** Offsets at which a quoted cell was opened. */
  openings: number[];
}

interface Cell {
  value: string;
  end: number;
  lines: number;
  irregular: boolean;
  open: boolean;
}

/** The length of the line break at `at`: 0 where there is none. */
export function breakLength(text: string, at: number, loneCr: boolean): number {
  const char = text[at];
  if (char === "\n") return 1;
  if (char !== "\r") return 0;
  if (text[at + 1] === "\n") return 2;
  return loneCr || at + 1 === text.length ? 1 : 0;
}

/**
 * Cuts the record that starts at `from` into cells. Quotes that break the rules are read as text.
 * literal: the offset of an opening quote that is to be read as text, or "all" for every quote.
 */
export function splitRecord(text: string, from: number, dialect: Dialect, literal?: number | "all"): Piece {
  const piece: Piece = { cells: [], next: from, lines: 1, irregular: false, open: false, openings: [] };
  let at = from;
  for (;;) {
    const opening = literal === "all" ? -1 : openingQuote(text, at, dialect);
    const quoted = opening >= 0 && opening !== literal;
    if (quoted) piece.openings.push(opening);
    const cell = quoted ? readQuoted(text, opening + 1, dialect) : readPlain(text, at, dialect);
    piece.cells.push(cell.value);
    piece.lines += cell.lines;
    piece.irregular ||= cell.irregular;
    piece.open ||= cell.open;
    at = cell.end;
    if (text[at] !== dialect.delimiter) break;
    at += 1;
  }
  piece.next = at + breakLength(text, at, dialect.loneCr);
  return piece;
}

/** The cells of a single record without oddities; quick where it holds no quotes. */
export function cellsOf(text: string, dialect: Dialect): string[] {
  const quick = dialect.quote === "" || !text.includes(dialect.quote);
  return quick && !dialect.loneCr ? text.split(dialect.delimiter) : splitRecord(text, 0, dialect).cells;
}

function openingQuote(text: string, at: number, dialect: Dialect): number {
  if (dialect.quote === "") return -1;
  let i = at;
  if (dialect.spaced) while (text[i] === " ") i += 1;
  return text[i] === dialect.quote ? i : -1;
}

function readPlain(text: string, from: number, dialect: Dialect): Cell {
  let end = from;
  while (
    end < text.length &&
    text[end] !== dialect.delimiter &&
    breakLength(text, end, dialect.loneCr) === 0
  ) {
    end += 1;
  }
  return { value: text.slice(from, end), end, lines: 0, irregular: false, open: false };
}

function readQuoted(text: string, from: number, dialect: Dialect): Cell {
  const { quote } = dialect;
  const cell: Cell = { value: "", end: from, lines: 0, irregular: false, open: false };
  let kept = from;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === quote) {
      const end = closingEnd(text, at, dialect);
      if (end >= 0) return { ...cell, value: cell.value + text.slice(kept, at), end };
      const doubled = Number(text[at + 1] === quote);
      cell.irregular ||= doubled === 0;
      cell.value += text.slice(kept, at + 1);
      at += doubled;
      kept = at + 1;
    } else if (isEscape(text, at, dialect)) {
      cell.value += text.slice(kept, at);
      kept = at + 1;
      at += 1;
    } else if (endsLine(text, at, dialect.loneCr)) cell.lines += 1;
  }
  return { ...cell, value: cell.value + text.slice(kept), end: text.length, irregular: true, open: true };
}

function isEscape(text: string, at: number, dialect: Dialect): boolean {
  if (text[at] !== "\\" || dialect.escape !== "backslash") return false;
  return text[at + 1] === dialect.quote || text[at + 1] === "\\";
}

function endsLine(text: string, at: number, loneCr: boolean): boolean {
  return text[at] === "\n" || (text[at] === "\r" && loneCr && text[at + 1] !== "\n");
}

/** Where a cell ends if the quote at `at` closes it (spaces may follow it), else -1. */
function closingEnd(text: string, at: number, dialect: Dialect): number {
  let end = at + 1;
  while (text[end] === " " && dialect.delimiter !== " ") end += 1;
  const closes =
    end >= text.length || text[end] === dialect.delimiter || breakLength(text, end, dialect.loneCr) > 0;
  return closes ? end : -1;
}

/** Cuts a whole text into records; `limit` of them at most. A quoted cell may span 64 lines here. */
export function splitText(text: string, dialect: Dialect, limit = Number.POSITIVE_INFINITY): TextRecord[] {
  const records: TextRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length && records.length < limit) {
    let piece = splitRecord(text, at, dialect);
    const unclosed = piece.open || (!dialect.exact && piece.lines > 64);
    if (unclosed) piece = { ...splitRecord(text, at, dialect, "all"), irregular: true };
    records.push({ cells: piece.cells, line, lines: piece.lines, irregular: piece.irregular, unclosed });
    line += piece.lines;
    at = piece.next;
  }
  return records;
}

/** A record of a text with its place. */
export interface TextRecord {
  cells: string[];
  /** Physical line at which it starts, from 1. */
  line: number;
  lines: number;
  irregular: boolean;
  /** A quote opens a cell and never closes it; the cells are then cut as if it were text. */
  unclosed: boolean;
}
