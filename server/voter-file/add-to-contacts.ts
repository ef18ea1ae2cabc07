import "server-only";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { queryWords, type VoterQuery } from "@/lib/voters/voter-query";
import { jobDir } from "@/server/env";
import { completeUpload, createUpload, type Loader, receiveUpload } from "@/server/import/upload";
import { type VoterWhere, voterWhere } from "@/server/pocket/voters/voter-where";
import { Refusal } from "@/server/refusal";
import { writeVoterList } from "./write-voter-list";

/** What a contact gets of a voter; columns are named as the loader's fields. */
const listColumns = [
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
 * Makes a list of the voters of a query and gives it to the loader as if it had been dropped: what it would do is shown first, and it can
 * be undone. Confidential voters are left out. Gives the job's id. Refuses: data_unavailable, invalid_input (nobody is found).
 */
export const addVotersToContacts = (loader: Loader, query: VoterQuery): Promise<string> =>
  addVoters(loader, `${queryWords(query)}.csv`, voterWhere(query));

/** The same for one voter. Refuses also: not_found. */
export const addVoterToContacts = (loader: Loader, uid: string): Promise<string> =>
  addVoters(loader, `Voter ${uid}.csv`, { sql: "voter_uid = $uid", values: { uid } });

async function addVoters(loader: Loader, name: string, where: VoterWhere): Promise<string> {
  const job = await createUpload(loader, name);
  const file = path.join(jobDir(loader.tenantSlug, job.id), "voters.csv");
  const voters = await writeVoterList(loader.tenantSlug, where, listColumns, file);
  if (voters === 0)
    throw new Refusal("invalid_input", "There is no voter to add: confidential ones are never copied.");
  const { size } = await stat(file);
  const sent = await receiveUpload(loader, job.id, createReadStream(file), size);
  await rm(file, { force: true });
  await completeUpload(loader, job.id, sent);
  return job.id;
}
