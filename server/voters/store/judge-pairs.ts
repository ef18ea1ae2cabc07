import { matchedFrom, registeredFrom } from "@/lib/voters/match";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Less likely than this, a voter isn't looked at. */
export const leastScore = 0.02;
/** The least share of a voter that is shown to whoever decides. */
const shownFrom = 0.05;

/**
 * SQL of how a contact is registered by the voters that it may be: two who are equally likely are
 * ambiguous, never the first.
 */
const outcomeSql = `CASE WHEN sum(score) < ${registeredFrom} THEN 'unregistered'
  WHEN max(score) >= ${matchedFrom} THEN CASE WHEN arg_max(within, score) THEN 'matched' ELSE 'elsewhere' END
  WHEN bool_or(within) THEN 'ambiguous' ELSE 'elsewhere' END`;

/**
 * Judges how contacts are registered, from pairs with voters as `matchVoters` makes them: a voter's share is
 * of all that speaks for any. Makes the temporary tables `matches`: of every contact the outcome, with the
 * voter where it is matched, and how likely that is; and `candidates`: the voters that an ambiguous one may
 * be.
 */
export async function judgePairs(
  pocket: Pocket,
  { contacts, pairs }: { contacts: string; pairs: string },
  { matches, candidates }: { matches: string; candidates: string },
): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE pair_share AS
     SELECT * FROM (
       SELECT person_id, voter_uid, within, pass, why,
              odds / (base + sum(odds) OVER (PARTITION BY person_id)) AS score
         FROM ${pairs})
      WHERE score >= ${leastScore}`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE ${matches} AS
     WITH judged AS (
       SELECT person_id, ${outcomeSql} AS outcome, sum(score) AS sum, max(score) AS best,
              arg_max({voter_uid: voter_uid, pass: pass, why: why}, score) AS voter
         FROM pair_share GROUP BY 1)
     SELECT c.person_id, coalesce(outcome, 'unregistered') AS outcome,
            CASE WHEN outcome IS NULL THEN 0
                 WHEN best >= ${matchedFrom} OR outcome = 'ambiguous' THEN best ELSE sum END AS score,
            CASE WHEN outcome = 'matched' THEN voter.voter_uid END AS voter_uid,
            CASE WHEN outcome = 'matched' THEN voter.pass END AS pass,
            CASE WHEN outcome = 'matched' THEN voter.why END AS why
       FROM ${contacts} c LEFT JOIN judged j ON j.person_id = c.person_id`,
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE ${candidates} AS
     SELECT s.person_id, s.voter_uid, s.score, s.why
       FROM pair_share s JOIN ${matches} m ON m.person_id = s.person_id
      WHERE m.outcome = 'ambiguous' AND s.within AND s.score >= ${shownFrom}`,
  );
  await execute(pocket, "DROP TABLE pair_share");
}
