import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { VoterUid } from "@/lib/voters/voter-uid";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Open = z.object({ personId: PersonId, voterUid: VoterUid, score: z.number(), why: z.string() });
/** A voter that a contact may be. */
export type PossibleVoter = z.infer<typeof Open>;

/** Lists the contacts that need a decision, the likeliest first, each with the voters that it may be. */
export const listOpenMatches = (
  pocket: Pocket,
  { limit, skip }: { limit: number; skip: number },
): Promise<PossibleVoter[]> =>
  queryRows(
    pocket,
    Open,
    `WITH first AS (
       SELECT person_id, max(score) AS best FROM voter_candidate
        WHERE person_id IN (SELECT id FROM person)
          AND person_id IN (SELECT person_id FROM voter_match WHERE outcome = 'ambiguous')
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $limit OFFSET $skip)
     SELECT c.person_id AS "personId", c.voter_uid AS "voterUid", c.score, c.why
       FROM voter_candidate c JOIN first s USING (person_id)
      ORDER BY s.best DESC, c.person_id, c.score DESC, c.voter_uid`,
    { limit, skip },
  );
