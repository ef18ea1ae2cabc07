import "server-only";
import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { uuidv7 } from "@/lib/platform/uuid";
import { VoterUid } from "@/lib/voters/voter-uid";
import type { Editor } from "@/server/people/store/editor";
import { execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { notFound } from "@/server/platform/refusal";

/**
 * Remembers which of the voters that a contact may be it is, or with null that it is none of them; later comparisons keep to it. The
 * voters stay beside it until then, so that the decision can be taken back. Inside the caller's transaction. Refuses: not_found (the contact, or a voter who is none of its candidates).
 */
export async function decideVoter(
  pocket: Pocket,
  personId: PersonId,
  voterUid: VoterUid | null,
  { by, at }: Editor,
): Promise<void> {
  const candidates = await queryRows(
    pocket,
    z.object({ uid: VoterUid }),
    `SELECT c.voter_uid AS uid FROM voter_candidate c JOIN voter_match m USING (person_id)
      WHERE person_id = $personId::UUID AND m.outcome = 'ambiguous' AND person_id IN (SELECT id FROM person)`,
    { personId },
  );
  if (candidates.length === 0) throw notFound("That contact");
  if (voterUid !== null && !candidates.some(({ uid }) => uid === voterUid)) throw notFound("That voter");
  for (const { uid } of candidates) {
    if (voterUid !== null && uid !== voterUid) continue;
    await execute(
      pocket,
      `INSERT INTO voter_decision (id, person_id, voter_uid, is_same, decided_by, decided_at)
       SELECT $id::UUID, $personId::UUID, $uid, $same, $by, ${sqlTime(at)}`,
      { id: uuidv7(at.getTime()), personId, uid, same: voterUid !== null, by },
    );
  }
  await execute(
    pocket,
    `UPDATE voter_match
        SET outcome = $outcome, voter_uid = $voterUid, last_voter_uid = $voterUid, score = $score,
            pass = 'decided', why = 'decided by ' || $by
      WHERE person_id = $personId::UUID`,
    {
      personId,
      voterUid,
      outcome: voterUid === null ? "unregistered" : "matched",
      score: voterUid === null ? 0 : 1,
      by,
    },
  );
}
