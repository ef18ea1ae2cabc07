-- What a merge of two contacts did, so that it can be taken back. kind: row (the merged contact as JSON), custom and tag (what it had: the
-- id, the value), column and custom_was (what the kept one had before: name or id, old value), column_is and custom_is (what it got), tag_is (a tag
-- it got), moved (a table, the id of a row that went over).
CREATE TABLE person_merge (id UUID NOT NULL, kept_id UUID NOT NULL, merged_id UUID NOT NULL, merged_by VARCHAR NOT NULL, merged_at TIMESTAMP NOT NULL, undone_by VARCHAR, undone_at TIMESTAMP);
CREATE TABLE person_merge_part (merge_id UUID NOT NULL, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, value VARCHAR);
CREATE TABLE not_duplicate (a_id UUID NOT NULL, b_id UUID NOT NULL, decided_by VARCHAR NOT NULL, decided_at TIMESTAMP NOT NULL);
-- The pairs that the last search found; apart: whoever links these two is no bridge.
CREATE TABLE duplicate_pair (a_id UUID NOT NULL, b_id UUID NOT NULL, score DOUBLE NOT NULL, why VARCHAR NOT NULL, apart BOOLEAN NOT NULL);
CREATE TABLE duplicate_search (searched_by VARCHAR NOT NULL, searched_at TIMESTAMP NOT NULL, contacts BIGINT NOT NULL, compared BIGINT NOT NULL);
