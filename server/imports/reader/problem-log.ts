import type { Level, ReadingProblem } from "@/lib/imports/reading";

interface Kind {
  level: Level;
  /** One row: what is wrong with it, and what was done. `detail` comes from the row. */
  one: (line: number, detail: string) => string;
  many: (rows: string, line: number, detail: string) => string;
}

const applySettings = "set aside; the report lists";

const kinds = {
  too_many_cells: {
    level: "warning",
    one: (line, detail) => `Line ${line}: ${detail}. The row was set aside.`,
    many: (rows, line, detail) =>
      `${rows} rows have too many cells and were ${applySettings} them. The first is line ${line}: ${detail}.`,
  },
  too_few_cells: {
    level: "warning",
    one: (line, detail) => `Line ${line}: ${detail}. The row was kept, its last cells are empty.`,
    many: (rows, line, detail) =>
      `${rows} rows have fewer cells than there are columns. They were kept, their last cells are empty. The first is line ${line}: ${detail}.`,
  },
  misplaced_cells: {
    level: "warning",
    one: (line, detail) => `Line ${line}: ${detail}. The row was set aside.`,
    many: (rows, line, detail) =>
      `${rows} rows have cells that don't fit their columns and were ${applySettings} them. The first is line ${line}: ${detail}.`,
  },
  repaired_row: {
    level: "warning",
    one: (line, detail) => `Line ${line}: ${detail}. Check this row.`,
    many: (rows, line, detail) =>
      `${rows} rows were mended so that their cells fit the columns. Check them. The first is line ${line}: ${detail}.`,
  },
  stray_quote: {
    level: "warning",
    one: (line) => `Line ${line}: a quotation mark stands where none belongs. It was read as text.`,
    many: (rows, line) =>
      `${rows} rows have quotation marks where none belong. They were read as text. The first is line ${line}.`,
  },
  unclosed_quote: {
    level: "warning",
    one: (line) =>
      `Line ${line}: a quotation mark opens and never closes. It was read as text, and the lines below it as rows of their own.`,
    many: (rows, line) =>
      `${rows} rows open a quotation mark that never closes. It was read as text, and the lines below as rows of their own. The first is line ${line}.`,
  },
  nul_bytes: {
    level: "warning",
    one: (line) => `Line ${line}: the row holds unreadable zero bytes. It was set aside.`,
    many: (rows, line) =>
      `${rows} rows hold unreadable zero bytes and were ${applySettings} them. The first is line ${line}.`,
  },
  footer: {
    level: "info",
    one: (line) => `Line ${line}: a closing line below the table, not a row. It was left out.`,
    many: (rows, line) =>
      `${rows} closing lines below the table, from line ${line} on, are not rows. They were left out.`,
  },
  repeated_header: {
    level: "info",
    one: (line) => `Line ${line}: the header stands there again. It was left out.`,
    many: (rows, line) =>
      `The header is repeated ${rows} times inside the file, first in line ${line}. The repetitions were left out.`,
  },
  odd_encoding: {
    level: "warning",
    one: (line, detail) =>
      `Line ${line}: one line is not in UTF-8 as the rest is. It was read as Windows-1252${detail}.`,
    many: (rows, line, detail) =>
      `${rows} lines are not in UTF-8 as the rest is. They were read as Windows-1252${detail}. The first is line ${line}.`,
  },
  wider_than_header: {
    level: "warning",
    one: (_line, detail) => detail,
    many: (_rows, _line, detail) => detail,
  },
  narrower_than_header: {
    level: "warning",
    one: (_line, detail) => detail,
    many: (_rows, _line, detail) => detail,
  },
  mostly_unreadable: {
    level: "error",
    one: (_line, detail) => detail,
    many: (_rows, _line, detail) => detail,
  },
  no_rows: {
    level: "error",
    one: (_line, detail) => detail,
    many: (_rows, _line, detail) => detail,
  },
} as const satisfies Record<string, Kind>;

export type ProblemKind = keyof typeof kinds;

/** Collects trouble with rows, one entry a kind: how many, and the first in full. */
export class ProblemLog {
  readonly #found = new Map<ProblemKind, { rows: number; line: number; detail: string }>();

  add(kind: ProblemKind, line: number, detail = "", rows = 1): void {
    const entry = this.#found.get(kind);
    if (entry) entry.rows += rows;
    else this.#found.set(kind, { rows, line, detail });
  }

  list(): ReadingProblem[] {
    return [...this.#found].map(([kind, { rows, line, detail }]) => {
      const { level, one, many } = kinds[kind];
      const message = rows === 1 ? one(line, detail) : many(rows.toLocaleString("en-US"), line, detail);
      return { kind, level, rows, line, message };
    });
  }
}
