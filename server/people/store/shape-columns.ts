import { type Channel, channels, fields, isField } from "@/lib/people/fields";
import { quoteName } from "@/server/platform/duckdb/query";
import { customType } from "./field-sql";
import { type PersonColumn, personColumns } from "./person-columns";
import type { Value, ValueTarget } from "./shape-values";

/** A column of the relation: SQL over the values that it is made of. */
export interface Output {
  sql: string;
  from: readonly Value[];
}

/** A column of `person`; `name`: the whole name of which parts are taken, if the list has one. */
export function personOutput(
  column: PersonColumn,
  values: readonly Value[],
  name: Value | undefined,
): Output {
  if (column.name === "do_not_contact") return consentColumn(values);
  const own = values.find(({ target }) => target === column.field);
  const sql = own?.value ?? `NULL::${column.type}`;
  const from = own ? [own] : [];
  if (!name || (column.name !== "first_name" && column.name !== "last_name")) return { sql, from };
  const part = column.name === "first_name" ? "first" : "last";
  return { sql: `coalesce(${sql}, nullif(whole_name.${part}, ''))`, from: [...from, name] };
}

function consentColumn(values: readonly Value[]): Output {
  const sayingNo = (channel: Channel) =>
    values.filter(({ target }) => {
      if (!isField(target)) return false;
      const { home } = fields[target];
      return home.kind === "consent" && (home.channels as readonly Channel[]).includes(channel);
    });
  const parts = channels.flatMap((channel) => {
    const refusals = sayingNo(channel).map(({ value }) => value);
    return refusals.length === 0 ? [] : [`CASE WHEN ${refusals.join(" OR ")} THEN '${channel}' END`];
  });
  return {
    sql: parts.length === 0 ? "NULL::VARCHAR" : `nullif(concat_ws(',', ${parts.join(", ")}), '')`,
    from: channels.flatMap(sayingNo),
  };
}

/** The columns that go to custom fields, x0, x1 … */
export function customColumns(
  values: readonly Value[],
  name: Value | undefined,
): (Output & { target: ValueTarget; column: string })[] {
  const own: (Output & { target: ValueTarget })[] = values.flatMap((value) =>
    customType(value.target) === null ? [] : [{ target: value.target, sql: value.value, from: [value] }],
  );
  const parts = [
    ["middle_name", "middle"],
    ["suffix", "suffix"],
  ] as const;
  for (const [target, part] of name ? parts : []) {
    const sql = `nullif(whole_name.${part}, '')`;
    const there = own.find((custom) => custom.target === target);
    if (there) Object.assign(there, { sql: `coalesce(${there.sql}, ${sql})`, from: [...there.from, name] });
    else own.push({ target, sql, from: name ? [name] : [] });
  }
  return own.map((custom, k) => ({ ...custom, column: quoteName(`x${k}`) }));
}

/** The name of the column that tells whether a column's cell is blank. */
export const blankName = (column: string) => quoteName(`no_${column.replaceAll('"', "")}`);

/** For every column that has a cell of its own, whether that is blank: a value that can't be used is not. */
export const blankColumns = (
  values: readonly Value[],
  customs: readonly { target: ValueTarget; column: string }[],
): [string, Output][] =>
  [
    ...personColumns.map(({ name, field }) => ({ column: name, target: field })),
    ...customs.map(({ column, target }) => ({ column, target })),
  ].flatMap(({ column, target }): [string, Output][] => {
    const own = values.find((value) => value.target === target);
    return own ? [[blankName(column), { sql: `${own.raw} IS NULL`, from: [own] }]] : [];
  });

/** SQL of a number with bit k set where condition k is true. */
export function bits(conditions: readonly string[]): string {
  const each = conditions.map((when, k) => `CASE WHEN ${when} THEN ${2n ** BigInt(k)} ELSE 0 END`);
  return each.length === 0 ? "0::UBIGINT" : `(${each.join(" + ")})::UBIGINT`;
}
