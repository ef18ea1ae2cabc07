-- No keys, checks or defaults that compute: the same tables must work on storage that has none of them.
-- Packed, the ids of 500,000 contacts take 65 ms to read, as they are 3 ms, and looking through the e-mails takes a fifth
-- longer; every search and match reads them all.
CREATE TABLE person (
  id UUID NOT NULL /*if compression*/USING COMPRESSION uncompressed/*end*/,
  first_name VARCHAR,
  last_name VARCHAR,
  address1 VARCHAR,
  address2 VARCHAR,
  city VARCHAR,
  state VARCHAR,
  zip VARCHAR,
  county VARCHAR,
  congressional_district VARCHAR,
  home_phone BIGINT,
  cell_phone BIGINT,
  email VARCHAR /*if compression*/USING COMPRESSION uncompressed/*end*/,
  party VARCHAR,
  support_level TINYINT,
  volunteer_status VARCHAR,
  voter_uid VARCHAR,
  birth_date DATE,
  precinct VARCHAR,
  do_not_contact VARCHAR,
  source VARCHAR,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL
);

CREATE TABLE custom_field (id UUID NOT NULL, name VARCHAR NOT NULL, label VARCHAR NOT NULL, type VARCHAR NOT NULL, created_at TIMESTAMP NOT NULL);
CREATE TABLE person_custom_field (person_id UUID NOT NULL, custom_field_id UUID NOT NULL, value VARCHAR NOT NULL);
CREATE TABLE tag (id UUID NOT NULL, name VARCHAR NOT NULL, parent_id UUID, created_at TIMESTAMP NOT NULL);
CREATE TABLE person_tag (person_id UUID NOT NULL /*if compression*/USING COMPRESSION uncompressed/*end*/, tag_id UUID NOT NULL);

CREATE TABLE event (
  id UUID NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL, starts_at TIMESTAMP NOT NULL, ends_at TIMESTAMP,
  place VARCHAR, address1 VARCHAR, city VARCHAR, state VARCHAR, zip VARCHAR, notes VARCHAR, created_at TIMESTAMP NOT NULL
);
CREATE TABLE event_registration (id UUID NOT NULL, event_id UUID NOT NULL, person_id UUID NOT NULL, status VARCHAR NOT NULL, created_at TIMESTAMP NOT NULL);
CREATE TABLE communication (
  id UUID NOT NULL, person_id UUID NOT NULL, channel VARCHAR NOT NULL, direction VARCHAR NOT NULL, outcome VARCHAR,
  subject VARCHAR, body VARCHAR, user_id UUID, happened_at TIMESTAMP NOT NULL
);
CREATE TABLE whip_status (
  id UUID NOT NULL, person_id UUID NOT NULL, bill VARCHAR NOT NULL, position VARCHAR NOT NULL, notes VARCHAR,
  user_id UUID, set_at TIMESTAMP NOT NULL
);
CREATE TABLE "user" (
  id UUID NOT NULL, email VARCHAR NOT NULL, name VARCHAR NOT NULL, role VARCHAR NOT NULL, password_hash VARCHAR,
  session_version INTEGER NOT NULL, disabled_at TIMESTAMP, last_sign_in_at TIMESTAMP,
  created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL
);
CREATE TABLE segment (id UUID NOT NULL, name VARCHAR NOT NULL, filters VARCHAR NOT NULL, created_by VARCHAR, created_at TIMESTAMP NOT NULL);

CREATE TABLE import_batch (
  id UUID NOT NULL, file_name VARCHAR NOT NULL, path VARCHAR NOT NULL, duplicates VARCHAR NOT NULL, figures VARCHAR NOT NULL,
  applied_by VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL, undone_by VARCHAR, undone_at TIMESTAMP, undo_figures VARCHAR
);
-- kind: insert (the contact was made), field, custom, tag. For field and custom: the value before and after, as text.
CREATE TABLE import_change (
  batch_id UUID NOT NULL, line INTEGER, person_id UUID NOT NULL, kind VARCHAR NOT NULL, field VARCHAR,
  old_value VARCHAR, new_value VARCHAR
);
CREATE TABLE import_problem (
  batch_id UUID NOT NULL, line INTEGER NOT NULL, person_id UUID, field VARCHAR NOT NULL, kind VARCHAR NOT NULL, value VARCHAR
);
CREATE TABLE api_batch (
  idempotency_key VARCHAR NOT NULL, token_id VARCHAR NOT NULL, body_sha256 VARCHAR NOT NULL, answer VARCHAR NOT NULL, answered_at TIMESTAMP NOT NULL
);
CREATE TABLE person_edit (
  id UUID NOT NULL, person_id UUID NOT NULL, field VARCHAR NOT NULL, old_value VARCHAR, new_value VARCHAR,
  edited_by VARCHAR NOT NULL, edited_at TIMESTAMP NOT NULL
);
CREATE TABLE person_tombstone (person_id UUID NOT NULL, reason VARCHAR NOT NULL, merged_into UUID, batch_id UUID, removed_at TIMESTAMP NOT NULL);
CREATE TABLE person_voter_match (
  person_id UUID NOT NULL, voter_uid VARCHAR NOT NULL, score DOUBLE, outcome VARCHAR NOT NULL, decided_by VARCHAR, decided_at TIMESTAMP NOT NULL
);
CREATE TABLE consent (
  id UUID NOT NULL, person_id UUID NOT NULL, channel VARCHAR NOT NULL, status VARCHAR NOT NULL, source VARCHAR NOT NULL,
  recorded_by VARCHAR, recorded_at TIMESTAMP NOT NULL
);
