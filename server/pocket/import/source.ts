import type { Target } from "@/lib/fields";
import { type Bound, execute, quoteText } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";

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
    columns: mapping.flatMap(({ index, target }) =>
      target === null ? [] : [{ target, sql: `"c${index}"` }],
    ),
    values: {},
  };
}

/** Puts the rows of one API call, as one JSON value, into the temporary table `sent`; its cells are in the targets' order. */
export async function createJsonRows(
  pocket: Pocket,
  persons: readonly { row: number; line: number; values: Record<string, string> }[],
  targets: readonly SourceColumn["target"][],
): Promise<void> {
  const cells = persons.map(({ row, line, values }) => ({
    row,
    line,
    v: targets.map((target) => values[target] ?? null),
  }));
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE sent AS
     SELECT ${["row", "line", ...targets.map((_, k) => `v[${k + 1}] AS c${k}`)].join(", ")}
       FROM (SELECT unnest(from_json($rows::JSON, '[{"row":"INTEGER","line":"INTEGER","v":["VARCHAR"]}]'), max_depth := 2))`,
    { rows: JSON.stringify(cells) },
  );
}

/** The rows of `sent`. */
export function jsonSource(targets: readonly SourceColumn["target"][]): Source {
  return {
    from: "sent",
    row: "row",
    line: "line",
    columns: targets.map((target, k) => ({ target, sql: `c${k}` })),
    values: {},
  };
}
