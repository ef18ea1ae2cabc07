import "server-only";
import type { Slug } from "@/lib/platform/tenant";
import type { VoterQuery } from "@/lib/voters/voter-query";
import { passingFile } from "@/server/platform/files/passing-file";
import { Refusal } from "@/server/platform/refusal";
import { voterWhere } from "@/server/voters/store/voter-where";
import { writeVoterList } from "./store/write-voter-list";

/** What leaves the portal of a voter. */
const exported = [
  "state_voter_id",
  "first_name",
  "middle_name",
  "last_name",
  "suffix",
  "birth_date",
  "gender",
  "party",
  "status",
  "registration_date",
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
  "phone",
  "email",
  "turnout AS voted_of_last_4_generals",
];

/**
 * Writes the voters of a query into a CSV file in the campaign's upload folder. Gives the file and how many they are.
 * Refuses: data_unavailable, invalid_input (nobody is found).
 */
export async function exportVoters(slug: Slug, query: VoterQuery): Promise<{ file: string; voters: number }> {
  const file = passingFile(slug, "voters", "csv");
  const { sql: where, values } = voterWhere(query);
  const voters = await writeVoterList(slug, { columns: exported, from: "voters.voter", where, values }, file);
  if (voters === 0)
    throw new Refusal("invalid_input", "There is no voter to export: confidential ones never leave.");
  return { file, voters };
}
