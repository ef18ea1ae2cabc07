import "server-only";
import { z } from "zod";
import { VoterRow, voterRowColumns } from "./voter-row";

const Vote = z.object({
  year: z.number(),
  held: z.string().nullable(),
  kind: z.string(),
  how: z.string().nullable(),
});
/** All that a campaign may see of a voter. Of a confidential one there is no address, phone or e-mail. */
export const Voter = VoterRow.extend({
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
export type Voter = z.infer<typeof Voter>;

/** SQL of the columns of a `Voter`, which is `v`. */
export const voterDetailColumns = `${voterRowColumns}, v.state_voter_id AS "stateVoterId", v.state, v.county,
  v.birth_date::VARCHAR AS "birthDate", v.gender, v.registration_date::VARCHAR AS "registrationDate",
  v.congressional_district AS "congressionalDistrict", v.state_senate_district AS "stateSenateDistrict",
  v.state_house_district AS "stateHouseDistrict", v.phone::VARCHAR AS phone, v.email, v.history,
  coalesce(list_sort(map_entries(v.scores)), []) AS scores`;
