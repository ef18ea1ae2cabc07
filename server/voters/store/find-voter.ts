import "server-only";
import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { type VoterOutcome, voterOutcomes } from "@/lib/voters/match";
import { VoterUid } from "@/lib/voters/voter-uid";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { VoterRow, voterRowColumns } from "./list-voters";

const Vote = z.object({
  year: z.number(),
  held: z.string().nullable(),
  kind: z.string(),
  how: z.string().nullable(),
});
const Voter = VoterRow.extend({
  stateVoterId: z.string(),
  state: z.string(),
  county: z.string().nullable(),
  birthDate: z.string().nullable(),
  gender: z.string().nullable(),
  registrationDate: z.string().nullable(),
  congressionalDistrict: z.string().nullable(),
  stateSenateDistrict: z.string().nullable(),
  stateHouseDistrict: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  history: z.array(Vote),
  /** By name. */
  scores: z.array(z.object({ key: z.string(), value: z.number() })),
});
/** All that a campaign may see of a voter. Of a confidential one there is no address, phone or e-mail. */
export type Voter = z.infer<typeof Voter>;

const columns = `${voterRowColumns}, v.state_voter_id AS "stateVoterId", v.state, v.county,
  v.birth_date::VARCHAR AS "birthDate", v.gender, v.registration_date::VARCHAR AS "registrationDate",
  v.congressional_district AS "congressionalDistrict", v.state_senate_district AS "stateSenateDistrict",
  v.state_house_district AS "stateHouseDistrict", v.phone::VARCHAR AS phone, v.email, v.history,
  coalesce(list_sort(map_entries(v.scores)), []) AS scores`;

/** Finds a voter of the campaign's districts; null where there is none. */
export async function findVoter(pocket: Pocket, uid: VoterUid): Promise<Voter | null> {
  const [voter] = await queryRows(
    pocket,
    Voter,
    `SELECT ${columns} FROM voters.voter v WHERE voter_uid = $uid`,
    { uid },
  );
  return voter ?? null;
}

/** Finds the voters with these ids, in no order. */
export const listVotersById = (pocket: Pocket, uids: readonly VoterUid[]): Promise<Voter[]> =>
  queryRows(
    pocket,
    Voter,
    `SELECT ${columns} FROM voters.voter v
      WHERE voter_uid IN (SELECT unnest(from_json($uids::JSON, '["VARCHAR"]')))`,
    { uids: JSON.stringify(uids) },
  );

/** Lists who else is registered at a voter's home. */
export const listHousehold = (pocket: Pocket, uid: VoterUid): Promise<VoterRow[]> =>
  queryRows(
    pocket,
    VoterRow,
    `SELECT ${voterRowColumns} FROM voters.voter v
      WHERE v.household = (SELECT household FROM voters.voter WHERE voter_uid = $uid) AND v.voter_uid <> $uid
      ORDER BY v.birth_year, v.first_name LIMIT 30`,
    { uid },
  );

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
