/** A stretch of a file. A line feed stands at `limit` as a sentinel; `ended`: the file ends there too. */
export interface Stretch {
  buffer: Buffer;
  limit: number;
  ended: boolean;
}

export const LF = 10;
export const CR = 13;

/** What was seen in a record, as bits of `flags`. */
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

/** Whether a line ends at `at`: LF, CR LF, or CR alone where the file has such lines. */
export function isBreak({ buffer, limit, ended }: Stretch, at: number, loneCr: boolean): boolean {
  const byte = buffer[at];
  if (byte === LF) return true;
  return byte === CR && (loneCr || (buffer[at + 1] === LF && at + 1 < limit) || (at + 1 >= limit && ended));
}

/** A carriage return is the last byte of the stretch: what comes next decides what it is. */
export function isCut({ buffer, limit, ended }: Stretch, at: number): boolean {
  return buffer[at] === CR && at + 1 >= limit && !ended;
}
