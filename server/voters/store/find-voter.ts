import "server-only";
import type { VoterUid } from "@/lib/voters/voter-uid";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Voter, voterDetailColumns } from "./voter";

/** Finds a voter of the campaign's districts; null where there is none. */
export async function findVoter(pocket: Pocket, uid: VoterUid): Promise<Voter | null> {
  const [voter] = await queryRows(
    pocket,
    Voter,
    `SELECT ${voterDetailColumns} FROM voters.voter v WHERE voter_uid = $uid`,
    { uid },
  );
  return voter ?? null;
}
