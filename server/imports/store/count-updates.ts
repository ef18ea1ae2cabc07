import { z } from "zod";
import type { Plan } from "@/lib/imports/import-plan";
import { personColumns } from "@/server/people/store/person-columns";
import { Count, queryRow, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { changesContacts, type MergeRules } from "./merge-rules";
import { updatedRows } from "./updated-rows";

/** A plan with what its merge, as it is now, changes of contacts: how many, and what of them. */
export async function countUpdates(pocket: Pocket, plan: Plan, rules: MergeRules): Promise<Plan> {
  const matched = plan.figures.updated + plan.figures.unchanged;
  const updated = await countUpdated(pocket, rules);
  const figures = { ...plan.figures, updated, unchanged: matched - updated };
  return { ...plan, figures, changes: await countChanges(pocket, rules) };
}

async function countUpdated(pocket: Pocket, rules: MergeRules): Promise<number> {
  if (!changesContacts(rules)) return 0;
  const { rows } = await queryRow(
    pocket,
    z.object({ rows: Count }),
    `SELECT count(*) AS rows FROM ${updatedRows}`,
  );
  return rows;
}

async function countChanges(pocket: Pocket, rules: MergeRules): Promise<Plan["changes"]> {
  if (!changesContacts(rules)) return [];
  const changed = (k: number) => `(changed & ${1 << k}) <> 0`;
  const parts = personColumns.map(
    (
      { name },
      k,
    ) => `SELECT '${name}' AS field, count(*) FILTER (${changed(k)} AND ${name} IS NULL) AS filled,
        count(*) FILTER (${changed(k)} AND ${name} IS NOT NULL) AS overwritten,
        count(*) FILTER (${changed(k)} AND n_${name} IS NULL) AS cleared
      FROM merged`,
  );
  parts.push(`SELECT name, count(*) FILTER (old_value IS NULL),
      count(*) FILTER (old_value IS NOT NULL), count(*) FILTER (new_value IS NULL)
      FROM custom_change GROUP BY name`);
  const rows = await queryRows(
    pocket,
    z.object({ field: z.string(), filled: Count, overwritten: Count, cleared: Count }),
    parts.join(" UNION ALL "),
  );
  return rows.filter(({ filled, overwritten }) => filled + overwritten > 0);
}
