import "server-only";
import type { PersonId } from "@/lib/people/person-id";
import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound, Refusal } from "@/server/platform/refusal";

/**
 * Forgets what was decided at this moment about a contact and the voters that it may be: it needs a decision again. Inside the
 * caller's transaction. Refuses: not_found, conflict (contacts were compared with the voter file since).
 */
export async function takeVoterDecisionBack(pocket: Pocket, personId: PersonId, at: Date): Promise<void> {
  const forgotten = await execute(
    pocket,
    `DELETE FROM voter_decision WHERE person_id = $personId::UUID AND decided_at = ${sqlTime(at)}`,
    { personId },
  );
  if (forgotten === 0) throw notFound("That decision");
  // As `judgePairs` leaves a contact that may be several voters.
  const reopened = await execute(
    pocket,
    `UPDATE voter_match
        SET outcome = 'ambiguous', voter_uid = NULL, last_voter_uid = NULL, pass = NULL, why = NULL,
            score = (SELECT max(score) FROM voter_candidate WHERE person_id = $personId::UUID)
      WHERE person_id = $personId::UUID AND pass = 'decided'
        AND person_id IN (SELECT person_id FROM voter_candidate)`,
    { personId },
  );
  if (reopened === 0)
    throw new Refusal(
      "conflict",
      "Contacts were compared with the voter file since. Look at this one again.",
    );
}
