import "server-only";
import { z } from "zod";
import { PersonId } from "@/lib/people/person-id";
import { type ChangeKind, changeKinds } from "@/lib/voters/changes";
import { VoterUid } from "@/lib/voters/voter-uid";
import { Count, queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

const Change = z.object({
  kind: z.enum(changeKinds),
  /** The contact that it is about; of somebody newly registered the supporter who lives there. */
  personId: PersonId,
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  voterUid: VoterUid,
  before: z.string().nullable(),
  after: z.string().nullable(),
});
/** One thing that a new release says of a contact. `before`, `after`: the party or district, where that is what changed. */
export type VoterChange = z.infer<typeof Change>;

const supporters = "support_level <= 2";

/** SQL of all changes of a campaign's contacts since the release before. */
const changes = `
  WITH contact AS (
    SELECT m.person_id, m.last_voter_uid AS voter_uid, p.first_name, p.last_name, p.support_level
      FROM voter_match m JOIN person p ON p.id = m.person_id
     WHERE m.last_voter_uid IS NOT NULL),
  known AS (
    SELECT k.*, c.* EXCLUDE (voter_uid) FROM voters.change c JOIN contact k ON k.voter_uid = c.voter_uid)
  SELECT 'moved' AS kind, person_id, first_name, last_name, voter_uid, NULL AS before, NULL AS after
    FROM known WHERE moved AND NOT is_dropped AND is_within
  UNION ALL
  SELECT 'left', person_id, first_name, last_name, voter_uid, old_precinct, NULL
    FROM known WHERE was_within AND NOT is_within AND NOT is_dropped
  UNION ALL
  SELECT 'party', person_id, first_name, last_name, voter_uid, old_party, new_party
    FROM known
   WHERE old_party IS DISTINCT FROM new_party AND NOT is_new AND NOT is_dropped AND is_within
  UNION ALL
  SELECT 'dropped', person_id, first_name, last_name, voter_uid, old_precinct, NULL
    FROM known WHERE is_dropped
  UNION ALL
  SELECT 'registered', k.person_id, k.first_name, k.last_name, n.voter_uid, NULL,
         concat_ws(' ', n.first_name, n.last_name)
    FROM contact k
    JOIN voters.voter h ON h.voter_uid = k.voter_uid
    JOIN voters.voter n ON n.household = h.household AND n.voter_uid <> h.voter_uid
    JOIN voters.change c ON c.voter_uid = n.voter_uid AND c.is_new
   WHERE k.${supporters}`;

/** Counts what a new release says of a campaign's contacts. */
export async function countChanges(pocket: Pocket): Promise<Record<ChangeKind, number>> {
  const rows = await queryRows(
    pocket,
    z.object({ kind: z.enum(changeKinds), count: Count }),
    `SELECT kind, count(*) AS count FROM (${changes}) GROUP BY 1`,
  );
  const counts = { moved: 0, left: 0, party: 0, dropped: 0, registered: 0 };
  for (const { kind, count } of rows) counts[kind] = count;
  return counts;
}

/** Lists what a new release says of a campaign's contacts, by name. */
export const listChanges = (pocket: Pocket, kind: ChangeKind, limit: number): Promise<VoterChange[]> =>
  queryRows(
    pocket,
    Change,
    `SELECT kind, person_id AS "personId", first_name AS "firstName", last_name AS "lastName",
            voter_uid AS "voterUid", before, after
       FROM (${changes}) WHERE kind = $kind
      ORDER BY last_name, first_name, voter_uid LIMIT ${Math.trunc(limit)}`,
    { kind },
  );
