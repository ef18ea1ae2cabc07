import "server-only";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";

/** The voter file that a campaign's connection can read. */
export interface VoterFile {
  version: string;
}

/** The voter file of a campaign; null where it has none. Whatever reads `voters.voter` asks for this first. */
export const findVoters = ({ besideVersion }: Pick<Pocket, "besideVersion">): VoterFile | null =>
  besideVersion === null ? null : { version: besideVersion };

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
