const SPACE = 32;
const APOSTROPHE = 39;

/** Bytes with which a cell may begin or end that has blanks around it: up to the space, or part of U+00A0 and U+FEFF. */
const edges = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte <= SPACE || byte === 0xc2 || byte === 0xa0 || byte === 0xef || byte === 0xbf ? 1 : 0,
);

/**
 * Whether the cell in [from, end), which isn't empty, may have blanks around it or an apostrophe in front, inside its quotes
 * where it has any. `quote`: the byte that quotes, -1 where none does.
 */
export function mayBePadded(buffer: Buffer, from: number, end: number, quote: number): boolean {
  const inner = buffer[from] === quote ? 1 : 0;
  const first = buffer[from + inner] as number;
  return first === APOSTROPHE || edges[first] === 1 || edges[buffer[end - 1 - inner] as number] === 1;
}
