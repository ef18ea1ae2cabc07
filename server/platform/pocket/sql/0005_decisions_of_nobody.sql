-- An undo of an import took its contacts out and left what had been decided of their voters.
DELETE FROM voter_decision WHERE person_id NOT IN (SELECT id FROM person);
