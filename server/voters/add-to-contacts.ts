import "server-only";
import { queryWords, type VoterQuery } from "@/lib/voters/voter-query";
import type { Loader } from "@/server/imports/upload";
import { Refusal } from "@/server/platform/refusal";
import { type VoterWhere, voterWhere } from "@/server/voters/store/voter-where";
import { handToLoader } from "./hand-to-loader";

/** What a contact gets of a voter; columns are named as the loader's fields. */
const columns = [
  "state_voter_id AS voter_id",
  "first_name",
  "middle_name",
  "last_name",
  "suffix",
  "address1",
  "address2",
  "city",
  "state",
  "zip",
  "county",
  "congressional_district",
  "state_senate_district",
  "state_house_district",
  "precinct",
  "birth_date AS date_of_birth",
  "gender",
  "party",
  "phone::VARCHAR AS home_phone",
  "email",
];

/**
 * Makes a list of the voters of a query and gives it to the loader: what it would do is shown first, and it can be undone. Confidential
 * voters are left out. Gives the job's id. Refuses: data_unavailable, invalid_input (nobody is found).
 */
export const addVotersToContacts = (loader: Loader, query: VoterQuery): Promise<string> =>
  addVoters(loader, `${queryWords(query)}.csv`, voterWhere(query));

/** The same for one voter. */
export const addVoterToContacts = (loader: Loader, uid: string): Promise<string> =>
  addVoters(loader, `Voter ${uid}.csv`, { sql: "voter_uid = $uid", values: { uid } });

async function addVoters(loader: Loader, name: string, { sql, values }: VoterWhere): Promise<string> {
  const jobId = await handToLoader(loader, name, { columns, from: "voters.voter", where: sql, values });
  if (jobId === null)
    throw new Refusal("invalid_input", "There is no voter to add: confidential ones are never copied.");
  return jobId;
}
