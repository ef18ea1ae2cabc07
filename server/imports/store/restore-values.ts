import { z } from "zod";
import { personColumns } from "@/server/people/store/person-columns";
import { Count, execute, queryRow, quoteName, quoteText, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { standingEdits } from "./standing-edits";

/**
 * Puts back the values that an import changed and nobody since, and takes its tags off. After `findTouched`. Gives how many
 * contacts have values of before again.
 */
export async function restoreValues(pocket: Pocket, batchId: string, at: Date): Promise<number> {
  const { rows } = await queryRow(
    pocket,
    z.object({ rows: Count }),
    `SELECT count(DISTINCT person_id) AS rows FROM (
       SELECT person_id FROM undo_field WHERE NOT touched
       UNION ALL SELECT person_id FROM undo_custom WHERE NOT touched)`,
  );
  await restoreFields(pocket, at);
  await restoreCustomValues(pocket);
  await removeTags(pocket, batchId);
  await noteUndo(pocket, batchId, at);
  return rows;
}

const names = personColumns.map(({ name }) => quoteName(name));
const wide = personColumns
  .map(
    ({ name }) => `bool_or(field = ${quoteText(name)}) AS ${quoteName(`has_${name}`)},
            max(old_value) FILTER (field = ${quoteText(name)}) AS ${quoteName(`old_${name}`)}`,
  )
  .join(", ");
const restored = personColumns
  .map(
    ({ name, type }) => `CASE WHEN b.${quoteName(`has_${name}`)} THEN b.${quoteName(`old_${name}`)}::${type}
            ELSE p.${quoteName(name)} END AS ${quoteName(name)}`,
  )
  .join(", ");

/** Changed rows are deleted and inserted anew, as an import does. */
async function restoreFields(pocket: Pocket, at: Date): Promise<void> {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undone AS
     SELECT p.id, ${restored},
            p.volunteer_status, p.source, p.created_at
       FROM (SELECT person_id, ${wide}
               FROM undo_field WHERE NOT touched GROUP BY person_id) b JOIN person p ON p.id = b.person_id`,
  );
  await execute(pocket, "DELETE FROM person WHERE id IN (SELECT id FROM undone)");
  const columns = `id, ${names.join(", ")}, volunteer_status, source, created_at`;
  await execute(
    pocket,
    `INSERT INTO person (${columns}, updated_at) SELECT ${columns}, ${sqlTime(at)} FROM undone`,
  );
}

async function restoreCustomValues(pocket: Pocket): Promise<void> {
  await execute(
    pocket,
    `DELETE FROM person_custom_field v USING undo_custom u
      WHERE NOT u.touched AND v.person_id = u.person_id AND v.custom_field_id = u.field_id`,
  );
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value)
     SELECT person_id, field_id, old_value FROM undo_custom WHERE NOT touched AND old_value IS NOT NULL`,
  );
}

/** A tag that a person has put on since, after it was off, is theirs. */
const removeTags = (pocket: Pocket, batchId: string) =>
  execute(
    pocket,
    `DELETE FROM person_tag t USING import_change c
      WHERE c.batch_id = $batchId::UUID AND c.kind = 'tag'
        AND t.person_id = c.person_id AND t.tag_id = c.new_value::UUID
        AND NOT EXISTS (
          SELECT 1 FROM person_edit e JOIN import_batch b ON b.id = $batchId::UUID
           WHERE e.person_id = c.person_id AND e.field = 'tags' AND lower(e.new_value) = lower(c.field)
             AND e.edited_at > b.applied_at)`,
    { batchId },
  );

/** Contacts whose own values or tags alone went back have the time of the undo as well, which is no edit to a later undo. */
const noteUndo = (pocket: Pocket, batchId: string, at: Date) =>
  execute(
    pocket,
    `UPDATE person SET updated_at = ${sqlTime(at)}
      WHERE id NOT IN (SELECT person_id FROM ${standingEdits}) AND id IN (
        SELECT person_id FROM undo_custom WHERE NOT touched
        UNION SELECT person_id FROM import_change WHERE batch_id = $batchId::UUID AND kind = 'tag')`,
    { batchId },
  );
