import { attachments } from "@/server/people/attachments";
import { personColumns } from "@/server/people/store/person-columns";
import { execute, quoteName, quoteText } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

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

/** The time of an undo on a contact is no edit. */
const undoTimes = "(SELECT undone_at FROM import_batch WHERE undone_at IS NOT NULL)";

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
              ${holding.join(" UNION ")} UNION SELECT person_id FROM person_edit
              UNION ${changedByOthers("'field', 'custom', 'tag', 'confirmed'")}) AS touched
       FROM import_change c JOIN person p ON p.id = c.person_id
      WHERE c.batch_id = $batchId::UUID AND c.kind = 'insert'`,
    { batchId },
  );

/** A mark of whom not to contact that another list says, too, stays. */
const findFields = (pocket: Pocket, batchId: string) =>
  execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undo_field AS
     SELECT c.person_id, c.line, c.field, c.old_value, c.new_value,
            (CASE c.field ${presentValues} END) IS DISTINCT FROM c.new_value
            OR (c.field = 'do_not_contact' AND c.person_id IN ${changedByOthers("'confirmed'")}) AS touched
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
