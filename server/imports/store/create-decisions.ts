import type { Shape } from "@/server/people/store/shape";
import { uniteMarks } from "@/server/people/store/unite-marks";
import { type Bound, execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** SQL of whether nobody is to be made of a row that fits nobody; a person's decision for a row goes before. */
const leftOut = "i.row NOT IN (SELECT row FROM manual_decision WHERE verdict = 'new')";

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
