import "server-only";
import type { Editor } from "@/server/people/store/editor";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { countOutcomes, type OutcomeCounts } from "./count-outcomes";
import { judgePairs } from "./judge-pairs";
import type { MatchFigures, MatchTables } from "./match-voters";

/**
 * Keeps what a comparison with the voter file found, in place of what the one before did: of the contacts
 * that it saw and that are still there. What people decide stands, also what they decided meanwhile. Inside
 * the caller's transaction. `found`: SQL of where it lies; `version`: of the voter file. Gives how many
 * contacts are how registered.
 */
export async function saveMatches(
  pocket: Pocket,
  found: MatchTables,
  { contacts, compared }: MatchFigures,
  { by, at, version, ms }: Editor & { version: string; ms: number },
): Promise<OutcomeCounts> {
  await judgeAnew(pocket, found);
  await execute(
    pocket,
    // A voter who is still there, and is not the contact any more, never was.
    `CREATE OR REPLACE TEMP TABLE matched_before AS SELECT person_id, last_voter_uid FROM voter_match
      WHERE last_voter_uid IN (SELECT voter_uid FROM ${found.left})`,
  );
  for (const table of ["voter_match", "voter_candidate"])
    await execute(
      pocket,
      `DELETE FROM ${table}
        WHERE person_id IN (SELECT person_id FROM ${found.matches})
           OR person_id NOT IN (SELECT id FROM person)`,
    );
  await insertMatches(pocket, found.matches);
  await execute(
    pocket,
    `INSERT INTO voter_candidate (person_id, voter_uid, score, why)
     SELECT c.person_id, c.voter_uid, c.score, c.why
       FROM (${withJudgedAnew(found.candidates, "candidate_anew")}) c
            JOIN voter_match m ON m.person_id = c.person_id
      WHERE m.outcome = 'ambiguous'`,
  );
  await execute(pocket, "DELETE FROM voter_comparison");
  await execute(
    pocket,
    `INSERT INTO voter_comparison (compared_by, compared_at, version, contacts, pairs, ms)
     VALUES ($by, ${sqlTime(at)}, $version, $contacts, $compared, $ms)`,
    { by, version, contacts, compared, ms },
  );
  return countOutcomes(pocket);
}

/**
 * Judges the contacts again (`reopened`) of which somebody has ruled out a voter since: `match_anew` and
 * `candidate_anew`.
 */
async function judgeAnew(pocket: Pocket, { pairs }: MatchTables): Promise<void> {
  const ruledOut = "(SELECT person_id, voter_uid FROM voter_decision WHERE NOT is_same)";
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE reopened AS
     SELECT DISTINCT person_id FROM ${pairs} SEMI JOIN ${ruledOut} d USING (person_id, voter_uid)`,
  );
  const left = `(FROM ${pairs} SEMI JOIN reopened r USING (person_id)
    ANTI JOIN ${ruledOut} d USING (person_id, voter_uid))`;
  await judgePairs(
    pocket,
    { contacts: "reopened", pairs: left },
    { matches: "match_anew", candidates: "candidate_anew" },
  );
}

const withJudgedAnew = (found: string, anew: string) =>
  `FROM ${found} ANTI JOIN reopened USING (person_id) UNION ALL BY NAME FROM ${anew}`;

const insertMatches = (pocket: Pocket, matches: string) =>
  execute(
    pocket,
    `INSERT INTO voter_match (person_id, outcome, voter_uid, score, pass, why, last_voter_uid)
     SELECT j.person_id, CASE WHEN d.voter_uid IS NOT NULL THEN 'matched' ELSE j.outcome END,
            coalesce(d.voter_uid, j.voter_uid),
            CASE WHEN d.voter_uid IS NOT NULL THEN 1 ELSE j.score END,
            CASE WHEN d.voter_uid IS NOT NULL THEN 'decided' ELSE j.pass END,
            CASE WHEN d.voter_uid IS NOT NULL THEN 'decided by ' || d.decided_by ELSE j.why END,
            coalesce(d.voter_uid, j.voter_uid, b.last_voter_uid)
       FROM (${withJudgedAnew(matches, "match_anew")}) j SEMI JOIN person p ON p.id = j.person_id
            LEFT JOIN matched_before b ON b.person_id = j.person_id LEFT JOIN (
              SELECT person_id, arg_max(voter_uid, decided_at) AS voter_uid,
                     arg_max(decided_by, decided_at) AS decided_by
                FROM voter_decision WHERE is_same GROUP BY 1) d ON d.person_id = j.person_id`,
  );
