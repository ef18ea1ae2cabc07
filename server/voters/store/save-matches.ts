import "server-only";
import { DOUBLE, VARCHAR } from "@duckdb/node-api";
import { z } from "zod";
import { judgeCandidates, type VoterOutcome, voterOutcomes } from "@/lib/voters/match";
import type { Editor } from "@/server/people/store/person-edit";
import { Count, createFrom, execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import type { VoterMatching, VoterPair } from "./match-voters";

/** How many contacts are how registered. */
export type OutcomeCounts = Record<VoterOutcome, number>;

/** The least share of a voter that is shown to whoever decides. */
const shownFrom = 0.05;

/**
 * Keeps what a comparison with the voter file found, in place of what the one before did; what people decided stands. Inside the
 * caller's transaction. `version`: of the voter file. Gives how many contacts are how registered.
 */
export async function saveMatches(
  pocket: Pocket,
  { contacts, compared, pairs }: VoterMatching,
  { by, at, version, ms }: Editor & { version: string; ms: number },
): Promise<OutcomeCounts> {
  const byPerson = new Map<string, VoterPair[]>();
  for (const pair of pairs) {
    const list = byPerson.get(pair.personId);
    if (list) list.push(pair);
    else byPerson.set(pair.personId, [pair]);
  }
  const judged = [...byPerson].map(([personId, list]) => {
    const verdict = judgeCandidates(list);
    const pair = list.find(({ voterUid }) => voterUid === verdict.voterUid);
    return { personId, list, ...verdict, pass: pair?.pass ?? null, why: pair?.why ?? null };
  });
  await createFrom(pocket, "judged", judged, [
    { name: "person_id", type: VARCHAR, of: ({ personId }) => personId },
    { name: "outcome", type: VARCHAR, of: ({ outcome }) => outcome },
    { name: "voter_uid", type: VARCHAR, of: ({ voterUid }) => voterUid },
    { name: "score", type: DOUBLE, of: ({ score }) => score },
    { name: "pass", type: VARCHAR, of: ({ pass }) => pass },
    { name: "why", type: VARCHAR, of: ({ why }) => why },
  ]);
  const shown = judged.flatMap(({ outcome, list }) =>
    outcome === "ambiguous" ? list.filter(({ within, score }) => within && score >= shownFrom) : [],
  );
  await createFrom(pocket, "shown", shown, [
    { name: "person_id", type: VARCHAR, of: ({ personId }) => personId },
    { name: "voter_uid", type: VARCHAR, of: ({ voterUid }) => voterUid },
    { name: "score", type: DOUBLE, of: ({ score }) => score },
    { name: "why", type: VARCHAR, of: ({ why }) => why },
  ]);
  await execute(
    pocket,
    // A voter who is still there, and is not the contact any more, never was.
    `CREATE OR REPLACE TEMP TABLE matched_before AS SELECT person_id, last_voter_uid FROM voter_match m
      WHERE last_voter_uid IS NOT NULL AND NOT EXISTS (FROM voters.voter v WHERE v.voter_uid = m.last_voter_uid)`,
  );
  for (const table of ["voter_match", "voter_candidate"]) await execute(pocket, `DELETE FROM ${table}`);
  await execute(
    pocket,
    `INSERT INTO voter_match (person_id, outcome, voter_uid, score, pass, why, last_voter_uid)
     SELECT p.id, CASE WHEN d.voter_uid IS NOT NULL THEN 'matched' ELSE coalesce(j.outcome, 'unregistered') END, coalesce(d.voter_uid, j.voter_uid),
            CASE WHEN d.voter_uid IS NOT NULL THEN 1 ELSE coalesce(j.score, 0) END, CASE WHEN d.voter_uid IS NOT NULL THEN 'decided' ELSE j.pass END,
            CASE WHEN d.voter_uid IS NOT NULL THEN 'decided by ' || d.decided_by ELSE j.why END,
            coalesce(d.voter_uid, j.voter_uid, b.last_voter_uid)
       FROM person p LEFT JOIN judged j ON j.person_id::UUID = p.id LEFT JOIN matched_before b ON b.person_id = p.id LEFT JOIN (
              SELECT person_id, arg_max(voter_uid, decided_at) AS voter_uid, arg_max(decided_by, decided_at) AS decided_by
                FROM voter_decision WHERE is_same GROUP BY 1) d ON d.person_id = p.id`,
  );
  await execute(
    pocket,
    `INSERT INTO voter_candidate (person_id, voter_uid, score, why) SELECT s.person_id::UUID, s.voter_uid, s.score, s.why
       FROM shown s JOIN voter_match m ON m.person_id = s.person_id::UUID WHERE m.outcome = 'ambiguous'`,
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

/** How many contacts are how registered, by the last comparison. */
export async function countOutcomes(pocket: Pocket): Promise<OutcomeCounts> {
  const rows = await queryRows(
    pocket,
    z.object({ outcome: z.enum(voterOutcomes), contacts: Count }),
    "SELECT outcome, count(*) AS contacts FROM voter_match WHERE person_id IN (SELECT id FROM person) GROUP BY 1",
  );
  const counts: OutcomeCounts = { matched: 0, ambiguous: 0, elsewhere: 0, unregistered: 0 };
  for (const { outcome, contacts } of rows) counts[outcome] = contacts;
  return counts;
}

const MatchedPair = z.object({
  personId: z.string(),
  voterUid: z.string().nullable(),
  score: z.number(),
  outcome: z.enum(voterOutcomes),
});
/** A contact with the voter that it is, or one of those that it may be; without a voter where it is none. */
export type MatchedPair = z.infer<typeof MatchedPair>;

/** Lists every contact with its voter; one that needs a decision with each that it may be. */
export const listMatchedPairs = (pocket: Pocket): Promise<MatchedPair[]> =>
  queryRows(
    pocket,
    MatchedPair,
    `SELECT m.person_id AS "personId", coalesce(c.voter_uid, m.voter_uid) AS "voterUid", coalesce(c.score, m.score) AS score, m.outcome
       FROM voter_match m JOIN person p ON p.id = m.person_id LEFT JOIN voter_candidate c ON c.person_id = m.person_id ORDER BY 1, 3 DESC, 2`,
  );
