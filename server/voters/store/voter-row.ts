import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { VoterUid } from "@/lib/voters/voter-uid";

/** A voter in a list; `personId`: the contact that it is matched to; `turnout`: of the last four general elections. */
export const VoterRow = z.object({
  uid: VoterUid,
  firstName: z.string().nullable(),
  middleName: z.string().nullable(),
  lastName: z.string().nullable(),
  suffix: z.string().nullable(),
  age: z.number().nullable(),
  party: z.string().nullable(),
  status: z.string().nullable(),
  address1: z.string().nullable(),
  address2: z.string().nullable(),
  city: z.string().nullable(),
  zip: z.string().nullable(),
  precinct: z.string().nullable(),
  turnout: z.number(),
  confidential: z.boolean(),
  personId: PersonId.nullable(),
});
export type VoterRow = z.infer<typeof VoterRow>;

/** SQL of the columns of a `VoterRow`, of the voter `v`. */
export const voterRowColumns = `v.voter_uid AS uid, v.first_name AS "firstName",
  v.middle_name AS "middleName", v.last_name AS "lastName", v.suffix,
  (year(current_date) - v.birth_year)::INTEGER AS age, v.party, v.status,
  v.address1, v.address2, v.city, v.zip, v.precinct, v.turnout::INTEGER AS turnout, v.confidential,
  (SELECT min(m.person_id) FROM voter_match m JOIN person p ON p.id = m.person_id
    WHERE m.voter_uid = v.voter_uid AND m.outcome = 'matched') AS "personId"`;
