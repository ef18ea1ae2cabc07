import "server-only";
import type { VoterUid } from "@/lib/voters/voter-uid";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Voter, voterDetailColumns } from "./voter";

/** Finds the voters with these ids, in no order. */
export const listVotersById = (pocket: Pocket, uids: readonly VoterUid[]): Promise<Voter[]> =>
  queryRows(
    pocket,
    Voter,
    `SELECT ${voterDetailColumns} FROM voters.voter v
      WHERE voter_uid IN (SELECT unnest(from_json($uids::JSON, '["VARCHAR"]')))`,
    { uids: JSON.stringify(uids) },
  );
