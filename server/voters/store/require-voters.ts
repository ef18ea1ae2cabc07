import "server-only";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";
import { findVoters, type VoterFile } from "./find-voters";

/** The voter file of a campaign. Refuses: data_unavailable. */
export function requireVoters(pocket: Pick<Pocket, "besideVersion">): VoterFile {
  const voters = findVoters(pocket);
  if (!voters)
    throw new Refusal(
      "data_unavailable",
      "There is no voter data here: no voter file was loaded, or it can't be opened. An admin of the agency can load one.",
    );
  return voters;
}
