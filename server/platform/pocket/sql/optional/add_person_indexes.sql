CREATE INDEX IF NOT EXISTS idx_person_email ON person(email);
CREATE INDEX IF NOT EXISTS idx_person_cell_phone ON person(cell_phone);
CREATE INDEX IF NOT EXISTS idx_person_home_phone ON person(home_phone);
CREATE INDEX IF NOT EXISTS idx_person_name ON person(last_name, first_name);
CREATE INDEX IF NOT EXISTS idx_person_zip ON person(zip);
CREATE INDEX IF NOT EXISTS idx_person_county ON person(county);
CREATE INDEX IF NOT EXISTS idx_person_tags ON person_tag(person_id);
CREATE INDEX IF NOT EXISTS idx_tag_persons ON person_tag(tag_id);
