import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * Makes the table `decided` of `createDecisions` from decisions that came with the rows of `sent`. A contact that is gone
 * since makes its row ambiguous.
 */
export async function adoptDecisions(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE decided AS
     SELECT s.row, s.line,
            CASE WHEN s.person_id IS NULL THEN 'inserted'
                 WHEN p.id IS NULL THEN 'ambiguous' ELSE 'matched' END
              AS outcome,
            NULL::INTEGER AS rule, NULL::INTEGER AS first_row, NULL::BOOLEAN AS clash,
            p.id AS person_id, NULL::UUID[] AS ids, NULL::VARCHAR AS marks
       FROM sent s LEFT JOIN person p ON p.id = s.person_id::UUID`,
  );
}
