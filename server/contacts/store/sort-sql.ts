import type { ContactSort } from "@/lib/contacts/contact-query";
import type { ContactCursor } from "@/lib/contacts/cursor";
import { foldText } from "./search-sql";
import type { Where } from "./where";

interface SortKey {
  sql: string;
  type: "VARCHAR" | "BIGINT";
}

const text = (column: string): SortKey => ({ sql: foldText(column), type: "VARCHAR" });
const number = (sql: string): SortKey => ({ sql, type: "BIGINT" });

const sortKeys: Record<ContactSort, readonly SortKey[]> = {
  last: [text("last_name"), text("first_name")],
  first: [text("first_name"), text("last_name")],
  city: [text("city"), text("last_name"), text("first_name")],
  newest: [number("-epoch_us(created_at)")],
  support: [number("support_level"), text("last_name"), text("first_name")],
};

/** How a list is sorted: the columns `k0`, `k1` … to select, and how to order by them a relation that has them and the id. */
export interface Order {
  columns: string;
  names: readonly string[];
  by: (direction: "forward" | "backward", relation: string) => string;
}

/** Contacts without a value come last, whichever way the others are sorted. */
export function contactOrder(sort: ContactSort, descending: boolean): Order {
  const keys = sortKeys[sort];
  const missing = {
    VARCHAR: descending ? "''" : "chr(1114111)",
    BIGINT: `${descending ? "-" : ""}${Number.MAX_SAFE_INTEGER}`,
  };
  const names = keys.map((_, k) => `k${k}`);
  const ways = descending ? { forward: "DESC", backward: "ASC" } : { forward: "ASC", backward: "DESC" };
  return {
    columns: keys
      .map(({ sql, type }, k) => `coalesce(${sql}, ${missing[type]})::${type} AS k${k}`)
      .join(", "),
    names,
    by: (direction, relation) =>
      [...names, "id"].map((name) => `${relation}.${name} ${ways[direction]}`).join(", "),
  };
}

/** The condition that a row of k0, k1 …, id lies beyond a cursor; null when the cursor is of another sort. */
export function seekWhere(sort: ContactSort, descending: boolean, cursor: ContactCursor): Where | null {
  const types = sortKeys[sort].map(({ type }) => type);
  const fits =
    types.length === cursor.keys.length &&
    types.every((type, k) => typeof cursor.keys[k] === (type === "BIGINT" ? "number" : "string"));
  if (!fits) return null;
  const beyond = (cursor.side === "after") === descending ? "<" : ">";
  const sql = types.reduceRight(
    (rest, type, k) => `(k${k} ${beyond} $c${k}::${type} OR (k${k} = $c${k}::${type} AND ${rest}))`,
    `id ${beyond} $cId::UUID`,
  );
  const values = Object.fromEntries(
    cursor.keys.map((key, k) => [`c${k}`, typeof key === "number" ? BigInt(Math.trunc(key)) : key]),
  );
  return { sql, values: { ...values, cId: cursor.id } };
}
