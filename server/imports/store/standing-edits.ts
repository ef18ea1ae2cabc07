/** SQL in brackets of what people changed in contacts (`person_edit`), without what merges did that were taken back since. */
export const standingEdits = `(
  SELECT e.* FROM person_edit e ANTI JOIN (
    SELECT kept_id, merged_by AS by, merged_at AS at FROM person_merge WHERE undone_at IS NOT NULL
    UNION ALL SELECT kept_id, undone_by, undone_at FROM person_merge WHERE undone_at IS NOT NULL) m
  ON m.kept_id = e.person_id AND m.by = e.edited_by AND m.at = e.edited_at)`;
