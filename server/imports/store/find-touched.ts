import { attachments } from "@/server/people/attachments";
import { personColumns } from "@/server/people/store/person-columns";
import { execute, quoteName, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { standingEdits } from "./standing-edits";

/**
 * Makes three temporary tables of what an import did to contacts who are still there: `undo_insert` (it made them), `undo_field`
 * and `undo_custom` (the value before and after); `touched` says that it was changed since and has to stay.
 */
export async function findTouched(pocket: Pocket, batchId: string): Promise<void> {
  await findInserted(pocket, batchId);
  await findFields(pocket, batchId);
  await findCustomValues(pocket, batchId);
}

const changedByOthers = (kinds: string) =>
  `(SELECT o.person_id FROM import_change o JOIN import_batch b ON b.id = o.batch_id
     WHERE b.id <> $batchId::UUID AND b.undone_at IS NULL AND o.kind IN (${kinds}))`;

/** The time on a contact of an undo, or of a merge's being taken back, is no edit. */
const undoTimes = `(SELECT undone_at FROM import_batch WHERE undone_at IS NOT NULL
                    UNION ALL SELECT undone_at FROM person_merge WHERE undone_at IS NOT NULL)`;

const holding = attachments
  .filter(({ undo }) => undo === "hold")
  .flatMap(({ table, columns }) =>
    columns.map((column) => `SELECT ${quoteName(column)} AS person_id FROM ${quoteName(table)}`),
  );

const findInserted = (pocket: Pocket, batchId: string) =>
  execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undo_insert AS
     SELECT c.person_id, c.line,
            (p.updated_at > p.created_at AND p.updated_at NOT IN ${undoTimes})
            OR c.person_id IN (
              ${holding.join(" UNION ")} UNION SELECT person_id FROM ${standingEdits}
              UNION SELECT kept_id FROM person_merge WHERE undone_at IS NULL
              UNION ${changedByOthers("'field', 'custom', 'tag', 'confirmed'")}) AS touched
       FROM import_change c JOIN person p ON p.id = c.person_id
      WHERE c.batch_id = $batchId::UUID AND c.kind = 'insert'`,
    { batchId },
  );

/** Who got a contact merged into it since the import that had a mark of whom not to contact. */
const gotMarks = `(SELECT m.kept_id FROM person_merge m JOIN person_merge_part r ON r.merge_id = m.id
                     JOIN import_batch b ON b.id = $batchId::UUID
                    WHERE m.undone_at IS NULL AND m.merged_at > b.applied_at AND r.kind = 'row'
                      AND (r.value ->> 'do_not_contact') IS NOT NULL)`;

/** A mark of whom not to contact that another list says, too, or a contact that was merged into this one, stays. */
const findFields = (pocket: Pocket, batchId: string) =>
  execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undo_field AS
     SELECT c.person_id, c.line, c.field, c.old_value, c.new_value,
            (CASE c.field ${presentValues} END) IS DISTINCT FROM c.new_value
            OR (c.field = 'do_not_contact'
                AND (c.person_id IN ${changedByOthers("'confirmed'")}
                     OR c.person_id IN ${gotMarks})) AS touched
       FROM import_change c JOIN person p ON p.id = c.person_id
      WHERE c.batch_id = $batchId::UUID AND c.kind = 'field'`,
    { batchId },
  );

const presentValues = personColumns
  .map(({ name }) => `WHEN ${quoteText(name)} THEN p.${quoteName(name)}::VARCHAR`)
  .join(" ");

const findCustomValues = (pocket: Pocket, batchId: string) =>
  execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undo_custom AS
     SELECT c.person_id, c.line, c.field, f.id AS field_id, c.old_value, c.new_value,
            v.value IS DISTINCT FROM c.new_value AS touched
       FROM import_change c JOIN custom_field f ON lower(f.name) = lower(c.field)
       LEFT JOIN person_custom_field v ON v.person_id = c.person_id AND v.custom_field_id = f.id
      WHERE c.batch_id = $batchId::UUID AND c.kind = 'custom'`,
    { batchId },
  );
