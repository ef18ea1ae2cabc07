import "server-only";
import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { type VoterOutcome, voterOutcomes } from "@/lib/voters/match";
import { VoterUid } from "@/lib/voters/voter-uid";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { findVoter } from "./find-voter";
import type { Voter } from "./voter";

/** How a contact is registered by the last comparison, with its voter as the file has it now; null where it was never compared. */
export async function findContactVoter(
  pocket: Pocket,
  personId: PersonId,
): Promise<{ outcome: VoterOutcome; voter: Voter | null } | null> {
  const [match] = await queryRows(
    pocket,
    z.object({ outcome: z.enum(voterOutcomes), uid: VoterUid.nullable() }),
    "SELECT outcome, voter_uid AS uid FROM voter_match WHERE person_id = $personId::UUID",
    { personId },
  );
  if (!match) return null;
  return { outcome: match.outcome, voter: match.uid === null ? null : await findVoter(pocket, match.uid) };
}
