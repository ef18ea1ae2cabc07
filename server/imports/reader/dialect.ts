/** How cells and records are told apart in a file. Single characters, all ASCII. */
export interface Dialect {
  delimiter: string;
  /** "" where quotes mean nothing. */
  quote: string;
  /** How a quote stands inside a quoted cell: twice, or behind a backslash. */
  escape: "double" | "backslash";
  /** Spaces may stand between a delimiter and the quote that opens a cell. */
  spaced: boolean;
  /** A carriage return alone ends a line (old Macintosh files). */
  loneCr: boolean;
  /** The text was written by us: a quoted cell is one, however much its lines look like rows. */
  exact?: boolean;
}

/** The delimiters that detection tries, in the order in which ties are settled. */
export const delimiters = [",", "\t", ";", "|", "~", "^"] as const;

/** What RFC 4180 says. */
export const plainDialect: Dialect = {
  delimiter: ",",
  quote: '"',
  escape: "double",
  spaced: false,
  loneCr: false,
};
