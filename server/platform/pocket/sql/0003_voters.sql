-- How contacts are registered, by the last comparison with the voter file. outcome: matched, ambiguous, elsewhere (registered, but not in the
-- campaign's districts), unregistered (probably). why: what agrees and what doesn't, in words. A candidate is a voter that an ambiguous contact may be.
DROP TABLE person_voter_match;
CREATE TABLE voter_match (
  person_id UUID NOT NULL, outcome VARCHAR NOT NULL, voter_uid VARCHAR, score DOUBLE NOT NULL, pass VARCHAR, why VARCHAR
);
CREATE TABLE voter_candidate (person_id UUID NOT NULL, voter_uid VARCHAR NOT NULL, score DOUBLE NOT NULL, why VARCHAR);
-- What a person decided: this contact is this voter, or is not. It stands whatever a later comparison says.
CREATE TABLE voter_decision (
  id UUID NOT NULL, person_id UUID NOT NULL, voter_uid VARCHAR NOT NULL, is_same BOOLEAN NOT NULL, decided_by VARCHAR NOT NULL, decided_at TIMESTAMP NOT NULL
);
CREATE TABLE voter_comparison (
  compared_by VARCHAR NOT NULL, compared_at TIMESTAMP NOT NULL, version VARCHAR NOT NULL, contacts BIGINT NOT NULL, pairs BIGINT NOT NULL, ms BIGINT NOT NULL
);
