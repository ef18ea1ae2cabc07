import "server-only";
import type { VoterUid } from "@/lib/voters/voter-uid";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { VoterRow, voterRowColumns } from "./voter-row";

/** Lists who else is registered at a voter's home. */
export const listHousehold = (pocket: Pocket, uid: VoterUid): Promise<VoterRow[]> =>
  queryRows(
    pocket,
    VoterRow,
    `SELECT ${voterRowColumns} FROM voters.voter v
      WHERE v.household = (SELECT household FROM voters.voter WHERE voter_uid = $uid) AND v.voter_uid <> $uid
      ORDER BY v.birth_year, v.first_name LIMIT 30`,
    { uid },
  );
