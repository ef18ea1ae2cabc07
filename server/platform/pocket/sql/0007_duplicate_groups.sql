-- Whom the last search linked to somebody, in an order of which the groups of any certainty are read: a group
-- begins wherever `joins` is below it. pool: all whom links hold together, in however many groups; when one of
-- them is changed, those groups are made anew. Whom a search from before this table found has no order: pool 0.
CREATE TABLE duplicate_member (
  place INTEGER NOT NULL, pool INTEGER NOT NULL, person_id UUID NOT NULL, joins DOUBLE NOT NULL
);
INSERT INTO duplicate_member (place, pool, person_id, joins)
SELECT row_number() OVER (ORDER BY person_id), 0, person_id, 0 FROM (
  SELECT a_id AS person_id FROM duplicate_pair WHERE NOT apart
   UNION SELECT b_id FROM duplicate_pair WHERE NOT apart);
