import type { MatchRule } from "@/lib/imports/import-plan";
import { joinNickname } from "@/server/people/store/same-person";
import { execute, holdsAny } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { cannotBeOne } from "./incoming-traits";
import { rankOf } from "./rule-order";

/** More rows for one contact are not compared pair by pair: any two first names among them are two people. */
const lookedThrough = 40;

/**
 * Makes the temporary table `verdict`: for each person of the list (`root`, the first of their rows in `grouped`) who fits contacts, how many
 * (`n`), which (`ids`), by which rule, and whether that can't be right (`clash`). What a person decided (`manual_decision`) stands where it was needed.
 */
export async function createVerdicts(pocket: Pocket, rules: readonly MatchRule[]): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE verdict AS ${alone} UNION ALL ${together(rankOf(rules, "f.rule"))}`,
  );
  await markConflicts(pocket);
  if (await holdsAny(pocket, "manual_decision")) await followDecisions(pocket);
}

const alone = "SELECT row AS root, rule, n, ids, clash FROM fit ANTI JOIN grouped USING (row)";

/** What the rows of a person fit, by the first rule that finds anybody for any of them. */
const together = (rank: string) => `
  SELECT root, any_value(rule), len(list_distinct(flatten(list(ids)))), list_distinct(flatten(list(ids))),
         bool_or(clash)
    FROM (SELECT g.root, f.rule, f.ids, f.clash, rank() OVER (PARTITION BY g.root ORDER BY ${rank}) AS place
      FROM fit f JOIN grouped g USING (row))
   WHERE place = 1 GROUP BY root`;

/** A contact whom different people of the list fit is none of them for certain. */
async function markConflicts(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE claim AS
     WITH one AS (SELECT root, ids[1] AS id FROM verdict WHERE n = 1 AND NOT clash)
     SELECT root, id, count(*) OVER (PARTITION BY id) AS claims FROM one
       WHERE id IN (SELECT id FROM one GROUP BY id HAVING count(*) > 1)`,
  );
  if (!(await holdsAny(pocket, "claim"))) return;
  await execute(
    pocket,
    `UPDATE verdict SET clash = true WHERE n = 1 AND ids[1] IN (
       WITH member AS MATERIALIZED (SELECT i.*, c.id, c.claims FROM claim c LEFT JOIN grouped g USING (root)
         JOIN incoming i ON i.row = coalesce(g.row, c.root))
       SELECT id FROM member WHERE claims > ${lookedThrough} GROUP BY id HAVING count(DISTINCT kf) > 1
       UNION ALL
       SELECT a.id FROM member a JOIN member b ON a.id = b.id AND a.row < b.row
         AND a.claims <= ${lookedThrough} ${joinNickname("n", "a.kf", "b.kf")}
        WHERE ${cannotBeOne("a", "b", "n")})`,
  );
}

/** A decision is followed where one is needed; one for a contact who is gone since is asked for again. */
async function followDecisions(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE ruling AS
     SELECT coalesce(g.root, s.row) AS root, min(try_cast(s.verdict AS UUID)) AS id
       FROM manual_decision s LEFT JOIN grouped g USING (row)
      WHERE s.verdict <> 'repeat' AND (s.verdict = 'new'
        OR try_cast(s.verdict AS UUID) IN (SELECT id FROM person))
        AND (coalesce(g.root, s.row) IN (SELECT root FROM verdict WHERE n > 1 OR clash)
          OR s.row IN (SELECT row FROM doubt))
      GROUP BY 1`,
  );
  await execute(pocket, "DELETE FROM verdict WHERE root IN (SELECT root FROM ruling)");
  await execute(
    pocket,
    "INSERT INTO verdict SELECT root, NULL, 1, [id], false FROM ruling WHERE id IS NOT NULL",
  );
  await execute(
    pocket,
    `DELETE FROM doubt WHERE row IN (SELECT d.row FROM doubt d LEFT JOIN grouped g USING (row)
      WHERE coalesce(g.root, d.row) IN (SELECT root FROM ruling))`,
  );
}
