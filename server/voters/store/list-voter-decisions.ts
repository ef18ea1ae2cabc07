import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { queryRows, Time } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const VoterDecision = z.object({
  personId: PersonId,
  name: z.string().nullable(),
  /** Whether the contact is one of the voters that it could be, or none of them. */
  isSame: z.boolean(),
  by: z.string(),
  at: Time,
});
/** What somebody decided about a contact and the voters that it may be. */
export type VoterDecision = z.infer<typeof VoterDecision>;

/** Lists what was decided since the last comparison, which judges all contacts anew; the last one first. */
export const listVoterDecisions = (pocket: Pocket, limit: number): Promise<VoterDecision[]> =>
  queryRows(
    pocket,
    VoterDecision,
    `SELECT person_id AS "personId", any_value(nullif(concat_ws(' ', p.first_name, p.last_name), '')) AS name,
            bool_or(is_same) AS "isSame", decided_by AS by, decided_at AS at
       FROM voter_decision d JOIN person p ON p.id = d.person_id SEMI JOIN voter_candidate c USING (person_id)
      WHERE decided_at >= (SELECT max(compared_at) FROM voter_comparison)
      GROUP BY person_id, decided_by, decided_at ORDER BY decided_at DESC, person_id LIMIT $limit`,
    { limit },
  );
