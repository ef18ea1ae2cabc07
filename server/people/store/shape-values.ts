import { isDateField, joinSeparator } from "@/lib/people/joins";
import type { DateOrder } from "@/lib/people/mapping";
import { quoteText } from "@/server/platform/duckdb/query";
import { fieldSql } from "./field-sql";
import type { Source, SourceColumn } from "./source";
import { cell } from "./value-sql";

export type ValueTarget = SourceColumn["target"];

/** What a list says of one target: its cell, the steps to its value, and when that is a problem. */
export interface Value {
  target: ValueTarget;
  /** The cell as SQL over the source, its column in the relation, and the column of the value. */
  cell: string;
  raw: string;
  value: string;
  steps: { name: string; sql: string }[];
  problems: { kind: string; level: "warning" | "error"; when: string }[];
}

/** The values of a source, one for each target. */
export const sourceValues = (source: Source, order: DateOrder): Value[] =>
  oneOfEach(source.columns).map((column, k) => readValue(column, k, order));

function readValue(column: { target: ValueTarget; sql: string }, k: number, order: DateOrder): Value {
  const made = fieldSql(column.target, order);
  const raw = `r${k}`;
  const step = (number: number) => `v${k}_${number}`;
  const value = step(made.steps.length);
  const parts = { raw, step, value };
  return {
    target: column.target,
    cell: column.sql,
    raw,
    value,
    steps: made.steps.map((sqlOf, before) => ({ name: step(before + 1), sql: sqlOf(parts) })),
    problems: made.problems.map((problem) => ({ ...problem, when: problem.when(parts) })),
  };
}

/** Columns that go to one target become one: parts of a value, tags and notes are joined, of anything else the first that has a value. */
export function oneOfEach(list: readonly SourceColumn[]): { target: ValueTarget; sql: string }[] {
  const byTarget = new Map<ValueTarget, SourceColumn[]>();
  for (const column of list) byTarget.set(column.target, [...(byTarget.get(column.target) ?? []), column]);
  return [...byTarget].map(([target, columns]) => {
    const inPlace = columns.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
    const cells = inPlace.map(({ sql, trimmed }) => (trimmed ? sql : cell(sql)));
    return { target, sql: cells.length === 1 ? (cells[0] ?? "NULL") : joined(target, cells) };
  });
}

function joined(target: ValueTarget, cells: readonly string[]): string {
  const all = cells.join(", ");
  const separator = target === "tags" ? ";" : target === "notes" ? "\n" : joinSeparator(target);
  if (separator === undefined) return `coalesce(${all})`;
  const text = `nullif(concat_ws(${quoteText(separator)}, ${all}), '')`;
  const whole = cells.map((part) => `(${part}) IS NOT NULL`).join(" AND ");
  return isDateField(target) ? `CASE WHEN ${whole} THEN ${text} END` : text;
}
