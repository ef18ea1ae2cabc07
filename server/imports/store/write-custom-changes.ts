import type { PlanInput } from "@/server/imports/store/plan-input";
import type { Shape } from "@/server/people/store/shape";
import { execute, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { insertedRows } from "./written-id";

/** Writes the custom values of new contacts, and the changes of `custom_change` with their journal. */
export async function writeCustomChanges(
  pocket: Pocket,
  input: PlanInput,
  shape: Shape,
  customs: readonly { id: string; name: string; column: string }[],
) {
  if (customs.length === 0) return;
  const { jobId, source } = input;
  const parts = customs.map(
    ({ id, column }) => `SELECT person_id, '${id}'::UUID, ${column} FROM made WHERE ${column} IS NOT NULL`,
  );
  const columns = customs.map(({ column }) => column);
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value)
     WITH made AS MATERIALIZED (SELECT d.person_id, ${columns.join(", ")} FROM ${shape.rows(columns)} i
       JOIN ${insertedRows(input)} d USING (row))
     ${parts.join(" UNION ALL ")}`,
    source.values,
  );
  const ids = customs.map(({ id, name }) => `WHEN ${quoteText(name)} THEN '${id}'::UUID`).join(" ");
  await execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind, field, old_value, new_value)
     SELECT '${jobId}'::UUID, line, person_id, 'custom', name, old_value, new_value FROM custom_change`,
  );
  await execute(
    pocket,
    `DELETE FROM person_custom_field USING custom_change c
      WHERE person_custom_field.person_id = c.person_id
        AND person_custom_field.custom_field_id = c.field_id
        AND c.old_value IS NOT NULL`,
  );
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value)
     SELECT person_id, CASE name ${ids} END, new_value FROM custom_change WHERE new_value IS NOT NULL`,
  );
}
