import type { CustomColumn } from "@/server/people/store/custom-column";
import type { Shape } from "@/server/people/store/shape";
import { type Bound, execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { changesOf } from "./changes-of";
import { changesContacts, type MergeRules } from "./merge-rules";

/** Works the tables of `createMerge` out anew for contacts that have been changed since. `which`: SQL of their ids. */
export async function mergeAnew(
  pocket: Pocket,
  rules: MergeRules,
  shape: Shape,
  customs: readonly CustomColumn[],
  values: Bound,
  which: string,
): Promise<void> {
  if (!changesContacts(rules)) return;
  const decided = `(SELECT * FROM decided WHERE person_id IN (${which}))`;
  for (const { table, contact, sql } of changesOf(decided, rules, shape, customs)) {
    await execute(pocket, `DELETE FROM ${table} WHERE ${contact} IN (${which})`);
    await execute(pocket, `INSERT INTO ${table} ${sql}`, values);
  }
}
