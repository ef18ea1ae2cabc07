import "server-only";

const supporters = "support_level <= 2";

/** SQL of all changes of a campaign's contacts since the release before. */
export const voterChanges = `
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
