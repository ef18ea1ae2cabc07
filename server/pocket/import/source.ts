import type { Target } from "@/lib/fields";
import { type Bound, quoteText } from "@/server/pocket/query";

/**
 * Rows on their way in, wherever they come from: a relation with a row number, the line of the file, and for each
 * mapped column an SQL expression that gives its text.
 */
export interface Source {
  from: string;
  row: string;
  line: string;
  columns: readonly SourceColumn[];
  values: Bound;
}

export interface SourceColumn {
  target: Exclude<Target, null>;
  sql: string;
}

/** The rows that the reading child has staged. `file`: absolute path of staged.parquet, inside the upload folder. */
export function stagedSource(file: string, mapping: readonly { index: number; target: Target }[]): Source {
  return {
    from: `read_parquet(${quoteText(file)}, file_row_number = true)`,
    row: "file_row_number",
    line: "line",
    columns: mapping.flatMap(({ index, target }) => (target === null ? [] : [{ target, sql: `"c${index}"` }])),
    values: {},
  };
}

/**
 * The rows of one API call. `persons`: one object a row, its keys targets, its values text.
 * They travel as one JSON value, whatever their number.
 */
export function jsonSource(
  persons: readonly { row: number; line: number; values: Record<string, string> }[],
  targets: readonly Exclude<Target, null>[],
): Source {
  const cells = persons.map((person) => ({
    r: person.row,
    l: person.line,
    v: targets.map((target) => person.values[target] ?? null),
  }));
  return {
    from: `(SELECT unnest(from_json($rows::JSON, '[{"r":"INTEGER","l":"INTEGER","v":["VARCHAR"]}]'), max_depth := 2))`,
    row: "r",
    line: "l",
    columns: targets.map((target, position) => ({ target, sql: `v[${position + 1}]` })),
    values: { rows: JSON.stringify(cells) },
  };
}
