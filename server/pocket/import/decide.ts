import { importIdPrefix } from "@/lib/uuid";
import { execute } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";

/** SQL for the rows that become contacts. */
export const insertedRows = "(SELECT row, person_id FROM decided WHERE outcome = 'inserted')";

/** SQL for the id of the contact that row `row` of an import makes. */
export const insertedId = (jobId: string) =>
  `('${importIdPrefix(jobId)}' || lpad(to_hex(row), 8, '0'))::UUID`;

/**
 * Makes the temporary table `decided`: for every row of the list its outcome, why, and the contact that it makes or
 * changes. Outcomes here: inserted, matched (split into updated and unchanged by the merge), skipped, ambiguous, rejected.
 */
export async function createDecisions(pocket: Pocket, jobId: string): Promise<void> {
  const known = ["kf", "kl", "email", "home_phone", "cell_phone", "voter_uid", "external_id"];
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE decided AS
     WITH judged AS (
       SELECT i.row, i.line,
              CASE WHEN coalesce(${known.map((name) => `i.${name}::VARCHAR`).join(", ")}) IS NULL THEN 'rejected'
                   WHEN r.clash THEN 'ambiguous'
                   WHEN r.row IS NOT NULL THEN 'skipped'
                   WHEN f.n > 1 OR f.clash THEN 'ambiguous'
                   WHEN f.n = 1 THEN 'matched'
                   ELSE 'inserted' END AS outcome,
              coalesce(r.rule, f.rule) AS rule, r.first_row, r.clash OR f.clash AS clash, f.ids
         FROM incoming i LEFT JOIN repeat r USING (row) LEFT JOIN fit f USING (row)),
     taken AS (SELECT ids[1] AS id, min(row) AS first_row FROM judged WHERE outcome = 'matched' GROUP BY 1 HAVING count(*) > 1)
     SELECT j.row, j.line,
            CASE WHEN j.outcome = 'matched' AND t.first_row < j.row THEN 'skipped' ELSE j.outcome END AS outcome,
            j.rule,
            CASE WHEN j.outcome = 'matched' AND t.first_row < j.row THEN t.first_row ELSE j.first_row END AS first_row,
            j.clash,
            CASE j.outcome WHEN 'matched' THEN j.ids[1]
                 WHEN 'inserted' THEN ${insertedId(jobId).replace("row", "j.row")} END AS person_id,
            j.ids
       FROM judged j LEFT JOIN taken t ON j.outcome = 'matched' AND t.id = j.ids[1]`,
  );
}

/** What becomes of a row: a new contact (null), or values for one that is there. */
export interface RowDecision {
  row: number;
  personId: string | null;
}

/** The same table from decisions that were taken before. A contact that is gone since makes its row ambiguous. */
export async function takeDecisions(
  pocket: Pocket,
  jobId: string,
  decisions: readonly RowDecision[],
): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE decided AS
     WITH said AS (SELECT unnest(from_json($decisions::JSON, '[{"row":"INTEGER","personId":"UUID"}]'), max_depth := 2))
     SELECT i.row, i.line,
            CASE WHEN s.personId IS NULL THEN 'inserted' WHEN p.id IS NULL THEN 'ambiguous' ELSE 'matched' END AS outcome,
            NULL::INTEGER AS rule, NULL::INTEGER AS first_row, NULL::BOOLEAN AS clash,
            CASE WHEN s.personId IS NULL THEN ${insertedId(jobId)} ELSE p.id END AS person_id, NULL::UUID[] AS ids
       FROM incoming i JOIN said s USING (row) LEFT JOIN person p ON p.id = s.personId`,
    { decisions: JSON.stringify(decisions) },
  );
}
