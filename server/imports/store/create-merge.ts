import type { CustomColumn } from "@/server/people/store/custom-column";
import { personColumns } from "@/server/people/store/person-columns";
import type { Shape } from "@/server/people/store/shape";
import { type Bound, execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { changesOf, noCustoms, noTags } from "./changes-of";
import { changesContacts, type MergeRules } from "./merge-rules";

/**
 * Makes three temporary tables of what the matched rows change: `merged` (the contact's row as it will be, n_<column>,
 * with a bit for each column that changes; list_says: whom the list says not to contact), `custom_change` and `tag_add`. Where no contact can be changed all are empty.
 */
export async function createMerge(
  pocket: Pocket,
  rules: MergeRules,
  shape: Shape,
  customs: readonly CustomColumn[],
  values: Bound,
): Promise<void> {
  if (!changesContacts(rules)) return createNoMerge(pocket);
  for (const { table, sql } of changesOf("decided", rules, shape, customs))
    await execute(pocket, `CREATE OR REPLACE TEMP TABLE ${table} AS ${sql}`, values);
}

async function createNoMerge(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE merged AS
     SELECT NULL::INTEGER AS row, NULL::INTEGER AS list_line,
            NULL::VARCHAR AS list_says, *,
       ${personColumns.map(({ name }) => `${name} AS n_${name}`).join(", ")}, 0::UINTEGER AS changed
       FROM person WHERE false`,
  );
  await execute(pocket, `CREATE OR REPLACE TEMP TABLE custom_change AS ${noCustoms}`);
  await execute(pocket, `CREATE OR REPLACE TEMP TABLE tag_add AS ${noTags}`);
}
