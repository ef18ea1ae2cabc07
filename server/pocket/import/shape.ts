import { type Channel, channels, fields, isField } from "@/lib/fields";
import type { DateOrder } from "@/lib/import-plan";
import { quoteName } from "@/server/pocket/query";
import { customType, fieldSql } from "./field-sql";
import { fullNameSql } from "./name-sql";
import { type PersonColumn, personColumns } from "./person-columns";
import type { Source, SourceColumn } from "./source";
import { cell } from "./value-sql";

type Target = SourceColumn["target"];

/** A source with every value in its normal form: SQL for a relation, and what its columns mean. */
export interface Shape {
  /** row, line, the columns of a person, the custom columns, tag_list, problems (bit k: problems[k]). */
  sql: string;
  customs: { target: Target; column: string }[];
  hasTags: boolean;
  problems: { field: string; kind: string; level: "warning" | "error"; raw: string }[];
}

interface Value {
  target: Target;
  /** The cell as SQL over the source, its column in the relation, and the column of the value. */
  cell: string;
  raw: string;
  value: string;
  steps: { name: string; sql: string }[];
  problems: { kind: string; level: "warning" | "error"; when: string }[];
}

/** Builds the relation of normal values over a source. Steps of a value are nested, so each is computed once. */
export function shapeSource(source: Source, order: DateOrder): Shape {
  const values = combine(source.columns).map((column, k) => readValue(column, k, order));
  const name = values.find(({ target }) => target === "full_name");
  const customs = customColumns(values, name !== undefined);
  const depth = Math.max(0, ...values.map(({ steps }) => steps.length));
  let relation = `(SELECT ${source.row}::INTEGER AS row, ${source.line}::INTEGER AS line${columns(values.map((value) => `${value.cell} AS ${value.raw}`))} FROM ${source.from})`;
  for (let level = 0; level < depth; level++) {
    const steps = values
      .flatMap((value) => value.steps.slice(level, level + 1))
      .map(({ name, sql }) => `${sql} AS ${name}`);
    relation = `(SELECT *${columns(steps)} FROM ${relation})`;
  }
  if (name) relation = `(SELECT *, ${fullNameSql(name.raw)} AS whole_name FROM ${relation})`;
  const problems = values.flatMap((value) => value.problems.map((problem) => ({ ...problem, value })));
  const sql = `(SELECT row, line${columns(personColumns.map((column) => `${personSql(column, values, name !== undefined)} AS ${column.name}`))}${columns(customs.map((custom) => `${custom.sql} AS ${custom.column}`))},
      ${values.find(({ target }) => target === "tags")?.value ?? "NULL::VARCHAR"} AS tag_list,
      ${bits(problems.map(({ value, when }) => `${value.raw} IS NOT NULL AND ${when}`))} AS problems FROM ${relation})`;
  return {
    sql,
    customs: customs.map(({ target, column }) => ({ target, column })),
    hasTags: values.some(({ target }) => target === "tags"),
    problems: problems.map(({ value, kind, level }) => ({
      field: value.target,
      kind,
      level,
      raw: value.cell,
    })),
  };
}

const columns = (parts: readonly string[]) => parts.map((part) => `, ${part}`).join("");

function readValue(column: { target: Target; sql: string }, k: number, order: DateOrder): Value {
  const made = fieldSql(column.target, order);
  const raw = `r${k}`;
  const names = made.steps.map((_, level) => `v${k}_${level + 1}`);
  const value = names.at(-1) ?? raw;
  const fill = (sql: string) =>
    sql
      .replaceAll("$raw", raw)
      .replaceAll("$value", value)
      .replaceAll(/\$(\d)/g, (_, step) => `v${k}_${step}`);
  return {
    target: column.target,
    cell: column.sql,
    raw,
    value,
    steps: made.steps.map((sql, level) => ({ name: names[level] ?? raw, sql: fill(sql) })),
    problems: made.problems.map((problem) => ({ ...problem, when: fill(problem.when) })),
  };
}

/** Columns that go to one target become one: tags and notes are joined, of anything else the first that has a value. */
function combine(list: readonly SourceColumn[]): { target: Target; sql: string }[] {
  const byTarget = new Map<Target, string[]>();
  for (const { target, sql } of list) byTarget.set(target, [...(byTarget.get(target) ?? []), cell(sql)]);
  return [...byTarget].map(([target, cells]) => {
    if (cells.length === 1) return { target, sql: cells[0] ?? "NULL" };
    if (target === "tags") return { target, sql: `nullif(concat_ws(';', ${cells.join(", ")}), '')` };
    if (target === "notes") return { target, sql: `nullif(concat_ws(chr(10), ${cells.join(", ")}), '')` };
    return { target, sql: `coalesce(${cells.join(", ")})` };
  });
}

function personSql(column: PersonColumn, values: readonly Value[], named: boolean): string {
  if (column.name === "do_not_contact") return consentSql(values);
  const own = values.find(({ target }) => target === column.field)?.value ?? `NULL::${column.type}`;
  if (!named || (column.name !== "first_name" && column.name !== "last_name")) return own;
  return `coalesce(${own}, nullif(whole_name.${column.name === "first_name" ? "first" : "last"}, ''))`;
}

function consentSql(values: readonly Value[]): string {
  const sayingNo = (channel: Channel) =>
    values.flatMap(({ target, value }) => {
      if (!isField(target)) return [];
      const { home } = fields[target];
      return home.kind === "consent" && (home.channels as readonly Channel[]).includes(channel)
        ? [value]
        : [];
    });
  const parts = channels.flatMap((channel) => {
    const said = sayingNo(channel);
    return said.length === 0 ? [] : [`CASE WHEN ${said.join(" OR ")} THEN '${channel}' END`];
  });
  return parts.length === 0 ? "NULL::VARCHAR" : `nullif(concat_ws(',', ${parts.join(", ")}), '')`;
}

function customColumns(values: readonly Value[], named: boolean) {
  const own = values.flatMap(({ target, value }) =>
    customType(target) === null ? [] : [{ target, sql: value }],
  );
  const parts = named
    ? ([
        ["middle_name", "middle"],
        ["suffix", "suffix"],
      ] as const)
    : [];
  for (const [target, part] of parts) {
    const sql = `nullif(whole_name.${part}, '')`;
    const there = own.find((custom) => custom.target === target);
    if (there) there.sql = `coalesce(${there.sql}, ${sql})`;
    else own.push({ target, sql });
  }
  return own.map((custom, k) => ({ ...custom, column: quoteName(`x${k}`) }));
}

const bits = (conditions: readonly string[]) =>
  conditions.length === 0
    ? "0::UBIGINT"
    : `(${conditions.map((when, k) => `CASE WHEN ${when} THEN ${2n ** BigInt(k)} ELSE 0 END`).join(" + ")})::UBIGINT`;
