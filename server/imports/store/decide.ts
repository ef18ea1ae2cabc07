import { INTEGER, VARCHAR } from "@duckdb/node-api";
import type { Decisions } from "@/lib/imports/import-plan";
import { importIdPrefix } from "@/lib/platform/uuid";
import type { PlanInput } from "@/server/imports/store/plan-input";
import { uniteMarks } from "@/server/people/store/marks";
import type { Shape } from "@/server/people/store/shape";
import { type Bound, createFrom, execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

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

/** SQL of whether nobody is to be made of a row that fits nobody; a person's decision for a row goes before. */
const leftOut = "i.row NOT IN (SELECT row FROM manual_decision WHERE verdict = 'new')";

/** Puts what a person has decided for rows into the temporary table `manual_decision`. */
export async function createManualDecisions(pocket: Pocket, decisions: Decisions): Promise<void> {
  await createFrom(pocket, "manual_decision", Object.entries(decisions), [
    { name: "row", type: INTEGER, of: ([row]) => Number(row) },
    { name: "verdict", type: VARCHAR, of: ([, verdict]) => verdict },
  ]);
}

/**
 * Makes the temporary table `decided`: for every row of the list its outcome, why, and the contact that it
 * changes. Outcomes here: inserted, matched (split into updated and unchanged by the merge), skipped, ambiguous, rejected.
 * `first_row`: the row that stands for the same person, or the one with which an ambiguous row is in conflict; `marks`: whom not
 * to contact by the rows that it stands for. `onlyKnown`: rows that fit nobody are skipped.
 */
export async function createDecisions(
  pocket: Pocket,
  shape: Shape,
  values: Bound,
  onlyKnown: boolean,
): Promise<void> {
  const known = ["kf", "kl", "mail", "home_phone", "cell_phone", "work_phone", "voter", "external_id"];
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE decided AS
     WITH own AS (SELECT row, arg_min(rule, first_row) AS rule FROM alike GROUP BY row),
     judged AS (
       SELECT i.row, i.line,
              CASE WHEN ${known.map((name) => `i.${name} IS NULL`).join(" AND ")} THEN 'rejected'
                   WHEN k.keeper <> i.row THEN 'skipped'
                   WHEN d.row IS NOT NULL OR v.n > 1 OR v.clash THEN 'ambiguous'
                   WHEN v.n = 1 THEN 'matched'
                   ${onlyKnown ? `WHEN ${leftOut} THEN 'skipped'` : ""}
                   ELSE 'inserted' END AS outcome,
              CASE WHEN k.keeper <> i.row THEN coalesce(o.rule, ko.rule, v.rule)
                WHEN d.row IS NOT NULL THEN d.rule ELSE v.rule END AS rule,
              CASE WHEN k.keeper <> i.row THEN k.keeper ELSE d.first_row END AS first_row,
              d.row IS NOT NULL OR coalesce(v.clash, false) AS clash, v.ids
         FROM incoming i LEFT JOIN kept k USING (row) LEFT JOIN grouped g USING (row)
         LEFT JOIN doubt d USING (row)
              LEFT JOIN own o USING (row) LEFT JOIN own ko ON ko.row = k.keeper
              LEFT JOIN verdict v ON v.root = coalesce(g.root, i.row))
     SELECT j.row, line, outcome, rule, first_row, clash,
            CASE WHEN outcome = 'matched' THEN ids[1] END AS person_id, ids,
            ${shape.marked ? "m.marks" : "NULL::VARCHAR AS marks"}
       FROM judged j ${shape.marked ? `LEFT JOIN (${marksOf(shape)}) m ON m.row = j.row` : ""}`,
    values,
  );
}

/** Whom not to contact by the rows for which another one stands. */
const marksOf = (shape: Shape) => `
  SELECT k.keeper AS row, ${uniteMarks("string_agg(s.do_not_contact, ',')")} AS marks
    FROM kept k JOIN ${shape.rows(["do_not_contact"])} s USING (row)
   WHERE k.keeper <> k.row AND s.do_not_contact IS NOT NULL GROUP BY k.keeper`;

/** The same table from decisions that came with the rows of `sent`. A contact that is gone since makes its row ambiguous. */
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
