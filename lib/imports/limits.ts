/** Limits of a list, said on the drop page before a file is chosen. */
export const limits = {
  fileBytes: 2 * 1024 ** 3,
  /** A file of a voter file, which the agency's admins alone send. */
  voterFileBytes: 16 * 1024 ** 3,
  /** What reading a list may write: it unpacked, as UTF-8, in its normal form and staged, each as large as a list may be. */
  writtenBytes: 4 * 2 * 1024 ** 3,
  /** What reading a list leaves free of the disk. */
  freeBytes: 1024 ** 3,
  rows: 10_000_000,
  columns: 512,
  lineBytes: 1024 * 1024,
  /** How much of a cell, and of a column's header, is kept to be shown. */
  shownCellChars: 200,
  shownHeaderChars: 500,
  readTimeoutMs: 10 * 60_000,
} as const;
