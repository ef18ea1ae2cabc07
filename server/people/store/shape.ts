import { fields, isField } from "@/lib/people/fields";
import type { DateOrder } from "@/lib/people/mapping";
import { fullNameSql } from "./name-sql";
import { personColumns } from "./person-columns";
import { bits, blankColumns, blankName, customColumns, type Output, personOutput } from "./shape-columns";
import { sourceValues, type Value, type ValueTarget } from "./shape-values";
import type { Source } from "./source";

/** A source with every value in its normal form: SQL for a relation, and what its columns mean. */
export interface Shape {
  /**
   * SQL of the relation with row, line and those of its columns that are asked for: the columns of a person, custom
   * columns, tag_list, problems (bit k: problems[k]). What isn't asked for costs nothing, not even to plan.
   */
  rows: (columns: readonly string[]) => string;
  /** All that `rows` can be asked for. */
  columns: readonly string[];
  /** Those that cost more to work out than to keep: the parts of whole names. */
  costly: readonly string[];
  customs: { target: ValueTarget; column: string }[];
  hasTags: boolean;
  /** Whether the list says of anybody whom not to contact. */
  marked: boolean;
  /** The column that tells whether the cell of a column is blank: a person's by its name, a custom field's by its column; null where there is no cell. */
  blank: (column: string) => string | null;
  problems: { field: string; kind: string; level: "warning" | "error"; raw: string }[];
}

/** Builds the relation of normal values over a source. */
export function shapeSource(source: Source, order: DateOrder): Shape {
  const values = sourceValues(source, order);
  const name = values.find(({ target }) => target === "full_name");
  const customs = customColumns(values, name);
  const tags = values.find(({ target }) => target === "tags");
  const problems = values.flatMap((value) => value.problems.map((problem) => ({ ...problem, value })));
  const outputs = new Map<string, Output>([
    ...personColumns.map((column) => [column.name, personOutput(column, values, name)] as const),
    ...customs.map((custom) => [custom.column, custom] as const),
    ...blankColumns(values, customs),
    ["tag_list", { sql: tags?.value ?? "NULL::VARCHAR", from: tags ? [tags] : [] }],
    [
      "problems",
      {
        sql: bits(problems.map(({ value, when }) => `${value.raw} IS NOT NULL AND ${when}`)),
        from: problems.map(({ value }) => value),
      },
    ],
  ]);
  return {
    columns: [...outputs.keys()],
    costly: [...outputs].flatMap(([column, { from }]) => (name && from.includes(name) ? [column] : [])),
    rows: (names) => {
      const asked = names.flatMap((column) => {
        const output = outputs.get(column);
        return output ? [{ column, ...output }] : [];
      });
      const used = new Set(asked.flatMap(({ from }) => from));
      const relation = relate(source, [...used], name && used.has(name) ? name : undefined);
      return `(SELECT row, line${columns(asked.map(({ sql, column }) => `${sql} AS ${column}`))}
          FROM ${relation})`;
    },
    customs: customs.map(({ target, column }) => ({ target, column })),
    hasTags: tags !== undefined,
    marked: values.some(({ target }) => isField(target) && fields[target].home.kind === "consent"),
    blank: (column) => (outputs.has(blankName(column)) ? blankName(column) : null),
    problems: problems.map(({ value, kind, level }) => ({
      field: value.target,
      kind,
      level,
      raw: value.cell,
    })),
  };
}

/** The same shape, with its costly columns read from where they were written. `from`: SQL for a relation with row and them. */
export const costlyFrom = (shape: Shape, from: string): Shape => ({
  ...shape,
  rows: (columns) => {
    const kept = columns.filter((column) => shape.costly.includes(column));
    if (kept.length === 0) return shape.rows(columns);
    const others = columns.filter((column) => !kept.includes(column));
    const names = [...others.map((column) => `s.${column}`), ...kept.map((column) => `k.${column}`)];
    return `(SELECT s.row, s.line, ${names.join(", ")} FROM ${shape.rows(others)} s
        JOIN ${from} k ON k.row = s.row)`;
  },
});

/** The same shape, read from where all its columns were written. `from`: SQL for that relation. */
export const valuesFrom = (shape: Shape, from: string): Shape => ({
  ...shape,
  costly: [],
  rows: (columns) => `(SELECT ${["row", "line", ...columns].join(", ")} FROM ${from})`,
});

/** SQL of the relation with the cells and the values of `used`. Steps of a value are nested, so each is computed once. */
function relate(source: Source, used: readonly Value[], name: Value | undefined): string {
  const cells = columns(used.map((value) => `${value.cell} AS ${value.raw}`));
  let relation = `(SELECT ${source.row}::INTEGER AS row, ${source.line}::INTEGER AS line${cells}
      FROM ${source.from})`;
  const depth = Math.max(0, ...used.map(({ steps }) => steps.length));
  for (let level = 0; level < depth; level++) {
    const steps = used
      .flatMap((value) => value.steps.slice(level, level + 1))
      .map((step) => `${step.sql} AS ${step.name}`);
    relation = `(SELECT *${columns(steps)} FROM ${relation})`;
  }
  return name ? `(SELECT *, ${fullNameSql(name.raw)} AS whole_name FROM ${relation})` : relation;
}

const columns = (parts: readonly string[]) => parts.map((part) => `, ${part}`).join("");
