import { type FilterField, findFilterField } from "@/lib/contacts/filter/filter-fields";
import type { FilterCondition } from "@/lib/contacts/filter/filter-step";
import { importedId } from "@/lib/platform/uuid";
import { quoteName } from "@/server/platform/duckdb/query";

/** Binds a value; gives the name that stands for it in the statement. */
export type Bind = (value: string) => string;

/** SQL of a contact's own value, and what a bound one is cast to so that the two compare. */
interface Expression {
  sql: string;
  cast: string;
}

const casts = { text: "", level: "::TINYINT", phone: "::BIGINT", day: "::DATE", moment: "::DATE" } as const;

/** A column of `person` as it is compared; of a moment its day, in UTC. */
function columnSql({ column, type }: Extract<FilterField["home"], { kind: "person" }>): Expression {
  const name = quoteName(column);
  return { sql: type === "moment" ? `${name}::DATE` : name, cast: casts[type] };
}

const orderedSql = {
  number: { sql: "TRY_CAST(value AS DOUBLE)", cast: "::DOUBLE" },
  day: { sql: "TRY_CAST(value AS DATE)", cast: "::DATE" },
} as const;

/** A value of a custom field, which is kept as text, as it is compared. */
const customSql = (type: "text" | "number" | "day"): Expression =>
  type === "text" ? { sql: "value", cast: "" } : orderedSql[type];

const oneOf = ({ sql, cast }: Expression, values: readonly string[], bind: Bind) =>
  `${sql} IN (${values.map((value) => `${bind(value)}${cast}`).join(", ")})`;

function spanSql({ sql, cast }: Expression, from: string | null, to: string | null, bind: Bind): string {
  const ends = [
    from === null ? [] : `${sql} >= ${bind(from)}${cast}`,
    to === null ? [] : `${sql} <= ${bind(to)}${cast}`,
  ].flat();
  return ends.join(" AND ");
}

/** The campaign's custom field of that name, whatever its case. */
export const customFieldSql = (name: string, bind: Bind) =>
  `custom_field_id IN (SELECT id FROM custom_field WHERE lower(name) = lower(${bind(name)}))`;

const whoHas = (condition: string) => `id IN (SELECT person_id FROM person_custom_field WHERE ${condition})`;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A tag is named whatever its case; addresses of before have its id. */
function tagSql(value: string, bind: Bind): string {
  const named = `lower(name) = lower(${bind(value)})`;
  return uuid.test(value) ? `${named} OR id = ${bind(value)}::UUID` : named;
}

const tagsSql = (values: readonly string[], bind: Bind) =>
  `id IN (SELECT person_id FROM person_tag WHERE tag_id IN
      (SELECT id FROM tag WHERE ${values.map((value) => tagSql(value, bind)).join(" OR ")}))`;

/** Between commas, since "mail" is a part of "email". */
const marksSql = (values: readonly string[], bind: Bind) =>
  values.map((value) => `contains(concat(',', do_not_contact, ','), ${bind(`,${value},`)})`).join(" OR ");

const lastRow = 0xffff_ffff;

/** Contacts that an import made are told by their ids, which it gave: no look into its journal of every row. */
function importSql(batchId: string, bind: Bind): string {
  return `id BETWEEN ${bind(importedId(batchId, 0))}::UUID AND ${bind(importedId(batchId, lastRow))}::UUID
       OR id IN (SELECT person_id FROM import_change WHERE batch_id = ${bind(batchId)}::UUID
                          AND kind IN ('field', 'custom', 'tag'))`;
}

/** Whether a contact has one of the values of a field. */
function hasSql({ home }: FilterField, values: readonly string[], bind: Bind): string {
  if (home.kind === "person") return oneOf(columnSql(home), values, bind);
  if (home.kind === "custom")
    return whoHas(`${customFieldSql(home.name, bind)} AND ${oneOf(customSql(home.type), values, bind)}`);
  if (home.kind === "tags") return tagsSql(values, bind);
  if (home.kind === "marks") return marksSql(values, bind);
  return values.map((value) => `(${importSql(value, bind)})`).join(" OR ");
}

/** Whether nothing is known of a field of a contact. */
function unknownSql({ home }: FilterField, bind: Bind): string {
  if (home.kind === "person") return `${quoteName(home.column)} IS NULL`;
  if (home.kind === "custom") return `NOT ${whoHas(customFieldSql(home.name, bind))}`;
  if (home.kind === "tags") return "id NOT IN (SELECT person_id FROM person_tag)";
  if (home.kind === "marks") return "do_not_contact IS NULL";
  throw new Error("Every import is known.");
}

/** Whether a value of a field lies between two ends. What a campaign made up is compared as its ends are written. */
function betweenSql({ home }: FilterField, from: string | null, to: string | null, bind: Bind): string {
  if (home.kind === "person") return spanSql(columnSql(home), from, to, bind);
  if (home.kind !== "custom") throw new Error("Only columns and custom fields have an order.");
  const spans = [from, to]
    .filter((end) => end !== null)
    .map((end) => (/^\d{4}-\d\d-\d\d$/.test(end) ? orderedSql.day : orderedSql.number));
  const ends = spans.map((span, at) =>
    from !== null && at === 0 ? spanSql(span, from, null, bind) : spanSql(span, null, to, bind),
  );
  return whoHas(`${customFieldSql(home.name, bind)} AND ${ends.join(" AND ")}`);
}

/** SQL of whether a contact of `person` meets a condition: true or false, never NULL. */
export function conditionSql(condition: FilterCondition, bind: Bind): string {
  const field = findFilterField(condition.field);
  if (!field) throw new Error("A filter that was read has only fields that there are.");
  if (condition.kind === "between")
    return `coalesce(${betweenSql(field, condition.from, condition.to, bind)}, false)`;
  const values = condition.values.filter((value) => value !== null);
  const parts = [
    values.length > 0 ? `coalesce(${hasSql(field, values, bind)}, false)` : [],
    condition.values.includes(null) ? unknownSql(field, bind) : [],
  ].flat();
  const has = `(${parts.join(" OR ")})`;
  return condition.kind === "is" ? has : `NOT ${has}`;
}
