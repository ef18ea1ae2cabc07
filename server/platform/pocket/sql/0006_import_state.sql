-- Whether an import has been written to its end: writing, done. What came by the API without a list is one call, and done.
ALTER TABLE import_batch ADD COLUMN state VARCHAR;
UPDATE import_batch SET state = CASE
  WHEN (TRY_CAST(figures AS JSON) ->> '$.because') IS NOT NULL OR file_name LIKE 'API: %' THEN 'done' ELSE 'writing' END;
