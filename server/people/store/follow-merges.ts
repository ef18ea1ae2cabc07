/** SQL in brackets of the ids under which rows of the contact `$id` stand: its own, and those of all that were merged into it. */
export const idsOfContact = `(
  WITH RECURSIVE own AS (
    SELECT $id::UUID AS id
    UNION SELECT t.person_id FROM own JOIN person_tombstone t ON t.merged_into = own.id)
  SELECT id FROM own)`;
