-- The voter that a contact was matched with last, also once that one has left the districts or the rolls: what a new release says of it is told all the same.
ALTER TABLE voter_match ADD COLUMN last_voter_uid VARCHAR;
UPDATE voter_match SET last_voter_uid = voter_uid;
