import type { Dialect } from "./dialect";
import { type Piece, splitRecord } from "./split-record";

const openingsTried = 24;
const mostChars = 256 * 1024;

/**
 * Finds the reading of a record with broken quotes that gives the right number of cells: as it stands, or with
 * one opening quote, or all quotes, taken as text. Without any, the one that stays on the first line.
 * `text` begins with the record and may run on behind it.
 */
export function resolveRecord(text: string, dialect: Dialect, width: number): Piece {
  const lenient = splitRecord(text, 0, dialect);
  if (fits(lenient, width) && !holdsRecords(text, lenient, dialect, width)) return lenient;
  const bounded = text.length > mostChars ? text.slice(0, mostChars) : text;
  const others = lenient.openings
    .slice(0, openingsTried)
    .map((opening) => splitRecord(bounded, 0, dialect, opening))
    .concat(splitRecord(text, 0, dialect, "all"))
    .map((piece) => ({ ...piece, irregular: true }));
  const right = others.filter((piece) => fits(piece, width)).sort((a, b) => a.lines - b.lines)[0];
  if (right) return right;
  if (!lenient.open && lenient.lines === 1) return lenient;
  return (
    nearest(
      others.filter((piece) => !piece.open && piece.lines === 1),
      width,
    ) ?? lenient
  );
}

/** The right number of cells, not counting empty ones behind them. */
function fits(piece: Piece, width: number): boolean {
  if (piece.open) return false;
  if (piece.cells.length === width) return true;
  return piece.cells.length > width && piece.cells.slice(width).every((cell) => cell === "");
}

function nearest(pieces: readonly Piece[], width: number): Piece | undefined {
  const distance = (piece: Piece) => Math.abs(piece.cells.length - width);
  return [...pieces].sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * A quoted cell over several lines each of which would be a full record: the quote was never meant to open.
 * Where all quotes follow the rules it takes more lines to believe that.
 */
function holdsRecords(text: string, piece: Piece, dialect: Dialect, width: number): boolean {
  const needed = piece.irregular ? 1 : 3;
  if (dialect.exact || width < 2 || piece.lines < needed + 2) return false;
  const inner = text
    .slice(0, piece.next)
    .split(/\r\n|\n|\r/u)
    .slice(1, piece.lines - 1);
  return inner.every((line) => {
    const { cells, irregular } = splitRecord(line, 0, dialect);
    return cells.length === width && !irregular;
  });
}
