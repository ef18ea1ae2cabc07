import type { Target } from "@/lib/people/fields";
import type { ColumnWords, Mapping, WordMeanings } from "@/lib/people/mapping";
import { type Bound, quoteText } from "@/server/platform/duckdb/query";
import { cell } from "./value-sql";

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
  /** No cell has blanks around it: none needs to be trimmed. */
  trimmed?: boolean;
  /** Which part of the target's value it is, where several columns are joined. */
  place?: number;
}

/**
 * The rows that the reading child has staged; the number of a row is that of its line. `file`: absolute path of
 * staged.parquet, inside the upload folder. `padded`: whether a column has cells with blanks around them; `words`: what
 * a person said that its words mean.
 */
export function stagedSource(
  file: string,
  mapping: Mapping,
  padded: (index: number) => boolean,
  words: ColumnWords = {},
): Source {
  return {
    from: `read_parquet(${quoteText(file)})`,
    row: "line",
    line: "line",
    columns: mapping.flatMap(({ index, target, place }) =>
      target === null
        ? []
        : [
            {
              target,
              ...cellOf(`"c${index}"`, !padded(index), words[index]),
              ...(place === undefined ? {} : { place }),
            },
          ],
    ),
    values: {},
  };
}

/** A cell, with the words that a person gave a meaning read as what they mean. */
function cellOf(sql: string, trimmed: boolean, meanings: WordMeanings | undefined) {
  const cases = Object.entries(meanings ?? {}).map(
    ([word, meaning]) => `WHEN ${quoteText(word)} THEN ${meaning === "" ? "NULL" : quoteText(meaning)}`,
  );
  if (cases.length === 0) return { sql, trimmed };
  const text = trimmed ? sql : cell(sql);
  return { sql: `CASE lower(${text}) ${cases.join(" ")} ELSE ${text} END`, trimmed: true };
}

/** The rows of `sent`, whose texts have no blanks around them. */
export function sentSource(targets: readonly SourceColumn["target"][]): Source {
  return {
    from: "sent",
    row: "row",
    line: "line",
    columns: targets.map((target, k) => ({ target, sql: `c${k}`, trimmed: true })),
    values: {},
  };
}
