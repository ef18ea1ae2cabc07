import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { voterOutcomes } from "@/lib/voters/match";
import { VoterUid } from "@/lib/voters/voter-uid";
import { streamRows } from "@/server/platform/duckdb/stream";
import type { Pocket } from "@/server/platform/pocket/pocket";

const MatchedPair = z.object({
  personId: PersonId,
  /** What the contact is called outside: the external id, else its own. */
  key: z.string(),
  voterUid: VoterUid.nullable(),
  score: z.number(),
  outcome: z.enum(voterOutcomes),
});
/** A contact with the voter that it is, or one of those that it may be; without a voter where it is none. */
export type MatchedPair = z.infer<typeof MatchedPair>;

/**
 * Gives every contact with its voter, one after the other; one that needs a decision with each that it may
 * be.
 */
export const eachMatchedPair = (pocket: Pocket): AsyncGenerator<MatchedPair> =>
  streamRows(
    pocket,
    MatchedPair,
    `WITH called AS (
       SELECT person_id, any_value(value) AS key FROM person_custom_field
        WHERE custom_field_id IN (SELECT id FROM custom_field WHERE lower(name) = 'external_id') GROUP BY 1)
     SELECT m.person_id AS "personId", coalesce(k.key, m.person_id::VARCHAR) AS key,
            coalesce(c.voter_uid, m.voter_uid) AS "voterUid", coalesce(c.score, m.score) AS score, m.outcome
       FROM voter_match m SEMI JOIN person p ON p.id = m.person_id
            LEFT JOIN voter_candidate c ON c.person_id = m.person_id AND m.outcome = 'ambiguous'
            LEFT JOIN called k ON k.person_id = m.person_id
      ORDER BY m.person_id, 4 DESC, 3`,
  );
