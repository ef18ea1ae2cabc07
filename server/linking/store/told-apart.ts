/**
 * SQL in brackets of the pairs of contacts (`a_id` < `b_id`) that somebody told apart. What was said of a contact who was merged
 * since holds of the one who was kept; once the merge is taken back it doesn't any more.
 */
export const toldApart = `(
  WITH RECURSIVE now AS (
    SELECT id AS told, id FROM (SELECT a_id AS id FROM not_duplicate UNION SELECT b_id FROM not_duplicate)
    UNION SELECT n.told, t.merged_into FROM now n JOIN person_tombstone t ON t.person_id = n.id
           WHERE t.merged_into IS NOT NULL)
  SELECT DISTINCT least(a.id, b.id) AS a_id, greatest(a.id, b.id) AS b_id
    FROM not_duplicate d JOIN now a ON a.told = d.a_id JOIN now b ON b.told = d.b_id WHERE a.id <> b.id)`;
