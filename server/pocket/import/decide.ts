import { importIdPrefix } from "@/lib/uuid";
import { execute } from "@/server/pocket/query";
import type { Pocket } from "@/server/pocket/use";
import type { PlanInput } from "./plan";

/** What the ids of an import's contacts are made of. */
type Numbering = Pick<PlanInput, "jobId" | "options">;

/** More lines than a list can have people; the bits above them tell the tries of one import apart. */
const linesOfATry = 2 ** 27;
const tries = 32;

/** SQL for the id of the contact that row `row` of an import makes. */
function insertedId({ jobId, options }: Numbering): string {
  const first = ((options.generation ?? 0) % tries) * linesOfATry;
  return `('${importIdPrefix(jobId)}' || lpad(to_hex(row::BIGINT + ${first}), 8, '0'))::UUID`;
}

/** SQL for the rows that become contacts, with their lines and the contacts' ids. */
export const insertedRows = (input: Numbering) =>
  `(SELECT row, line, ${insertedId(input)} AS person_id FROM decided WHERE outcome = 'inserted')`;

/** SQL for the contact that a row of `decided` makes or changes; NULL where it does neither. */
export const writtenId = (input: Numbering) =>
  `CASE WHEN outcome = 'inserted' THEN ${insertedId(input)} ELSE person_id END`;

/**
 * Makes the temporary table `decided`: for every row of the list its outcome, why, and the contact that it
 * changes. Outcomes here: inserted, matched (split into updated and unchanged by the merge), skipped, ambiguous, rejected.
 */
export async function createDecisions(pocket: Pocket): Promise<void> {
  const known = ["kf", "kl", "mail", "home_phone", "cell_phone", "work_phone", "voter", "external_id"];
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE decided AS
     WITH taken AS (SELECT ids[1] AS id, min(row) AS taken_by FROM fit WHERE n = 1 AND NOT clash GROUP BY 1 HAVING count(*) > 1),
     judged AS (
       SELECT i.row, i.line,
              CASE WHEN ${known.map((name) => `i.${name} IS NULL`).join(" AND ")} THEN 'rejected'
                   WHEN r.clash THEN 'ambiguous'
                   WHEN r.row IS NOT NULL OR t.taken_by < i.row THEN 'skipped'
                   WHEN f.n > 1 OR f.clash THEN 'ambiguous'
                   WHEN f.n = 1 THEN 'matched'
                   ELSE 'inserted' END AS outcome,
              coalesce(r.rule, f.rule) AS rule, coalesce(r.first_row, CASE WHEN t.taken_by < i.row THEN t.taken_by END) AS first_row,
              r.clash OR f.clash AS clash, f.ids
         FROM incoming i LEFT JOIN repeat r USING (row) LEFT JOIN fit f USING (row)
              LEFT JOIN taken t ON t.id = f.ids[1] AND f.n = 1 AND NOT f.clash)
     SELECT row, line, outcome, rule, first_row, clash, CASE WHEN outcome = 'matched' THEN ids[1] END AS person_id, ids FROM judged`,
  );
}

/** The same table from decisions that came with the rows of `sent`. A contact that is gone since makes its row ambiguous. */
export async function takeDecisions(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE decided AS
     SELECT s.row, s.line,
            CASE WHEN s.person_id IS NULL THEN 'inserted' WHEN p.id IS NULL THEN 'ambiguous' ELSE 'matched' END AS outcome,
            NULL::INTEGER AS rule, NULL::INTEGER AS first_row, NULL::BOOLEAN AS clash,
            p.id AS person_id, NULL::UUID[] AS ids
       FROM sent s LEFT JOIN person p ON p.id = s.person_id::UUID`,
  );
}
