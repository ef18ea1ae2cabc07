import { type ContactFilter, type FilterStep, isGroup } from "@/lib/contacts/filter/filter-step";
import type { Bound } from "@/server/platform/duckdb/query";
import { type Bind, conditionSql } from "./condition-sql";
import { all, type Where } from "./where";

function stepSql(step: FilterStep, bind: Bind): string {
  if (!isGroup(step)) return conditionSql(step, bind);
  const inner = step.steps.map((one) => stepSql(one, bind));
  if (step.kind === "all") return `(${inner.join(" AND ")})`;
  const any = `(${inner.join(" OR ")})`;
  return step.kind === "any" ? any : `NOT ${any}`;
}

/** For each step of a filter, the condition that a contact of `person` passes it: true or false, never NULL. */
export function stepsWhere({ steps }: ContactFilter): Where[] {
  return steps.map((step, at) => {
    const values: Bound = {};
    const bind = (value: string) => {
      const name = `f${at}_${Object.keys(values).length}`;
      values[name] = value;
      return `$${name}`;
    };
    return { sql: stepSql(step, bind), values };
  });
}

/** The condition that a contact passes every step of a filter. */
export const filterWhere = (filter: ContactFilter): Where => all(stepsWhere(filter));
