import "server-only";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** The voter file that a campaign's connection can read. */
export interface VoterFile {
  version: string;
}

/** The voter file of a campaign; null where it has none. Whatever reads `voters.voter` asks for this first. */
export const findVoters = ({ besideVersion }: Pick<Pocket, "besideVersion">): VoterFile | null =>
  besideVersion === null ? null : { version: besideVersion };
