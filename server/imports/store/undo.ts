import { z } from "zod";
import { personColumns } from "@/server/people/store/person-columns";
import { Count, execute, queryRow, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";

/** What an undo did: contacts removed, contacts whose values went back, and what was kept since a person changed it. */
export const UndoFigures = z.object({ removed: z.number(), restored: z.number(), kept: z.number() });
export type UndoFigures = z.infer<typeof UndoFigures>;

/**
 * Takes an import back: contacts that it made go, values that it changed go back. Whatever has been changed since, by a
 * person or a later import, stays and is noted in the journal as kept. Inside the caller's transaction.
 * Refuses: not_found, conflict (already undone).
 */
export async function undoImport(
  pocket: Pocket,
  batchId: string,
  by: string,
  at: Date,
): Promise<UndoFigures> {
  const [batch] = await queryRows(
    pocket,
    z.object({ appliedAt: z.string(), undoneAt: z.string().nullable() }),
    `SELECT applied_at AS "appliedAt", undone_at AS "undoneAt" FROM import_batch WHERE id = $batchId::UUID`,
    { batchId },
  );
  if (!batch) throw new Refusal("not_found", "That import doesn't exist.");
  if (batch.undoneAt) throw new Refusal("conflict", "That import was undone already.");
  const change = `(SELECT * FROM import_change WHERE batch_id = '${batchId}')`;
  pocket.step("Looking for what was changed since", 0.3);
  await createUndoTables(pocket, change, batchId);
  const kept = await keepEdited(pocket, batchId);
  for (const kind of ["field", "custom"] as const) await skipInLater(pocket, batchId, kind);
  pocket.step("Putting values back", 0.6);
  const restored = await restoreFields(pocket, at);
  await restoreCustomValues(pocket);
  await removeTags(pocket, change, batchId);
  await noteUndo(pocket, change, at);
  pocket.step("Taking contacts out", 1);
  const removed = await removeInserted(pocket, batchId, at);
  const figures = { removed, restored, kept };
  await execute(
    pocket,
    `UPDATE import_batch SET undone_at = ${sqlTime(at)}, undone_by = $by, undo_figures = $figures WHERE id = $batchId::UUID`,
    { by, figures: JSON.stringify(figures), batchId },
  );
  return figures;
}

async function createUndoTables(pocket: Pocket, change: string, batchId: string) {
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undo_insert AS
     SELECT c.person_id, c.line,
            -- The time of an undo on a contact is no edit.
            (p.updated_at > p.created_at AND p.updated_at NOT IN (SELECT undone_at FROM import_batch WHERE undone_at IS NOT NULL))
            OR c.person_id IN (
              SELECT person_id FROM communication UNION SELECT person_id FROM event_registration
              UNION SELECT person_id FROM whip_status UNION SELECT person_id FROM person_edit
              UNION SELECT o.person_id FROM import_change o JOIN import_batch b ON b.id = o.batch_id
                     WHERE b.id <> $batchId::UUID AND b.undone_at IS NULL AND o.kind IN ('field', 'custom', 'tag', 'confirmed')) AS touched
       FROM ${change} c JOIN person p ON p.id = c.person_id WHERE c.kind = 'insert'`,
    { batchId },
  );
  const current = personColumns.map(({ name }) => `WHEN '${name}' THEN p.${name}::VARCHAR`).join(" ");
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undo_field AS
     SELECT c.person_id, c.line, c.field, c.old_value, c.new_value,
            (CASE c.field ${current} END) IS DISTINCT FROM c.new_value
            OR (c.field = 'do_not_contact' AND c.person_id IN (
              SELECT o.person_id FROM import_change o JOIN import_batch b ON b.id = o.batch_id
               WHERE b.id <> $batchId::UUID AND b.undone_at IS NULL AND o.kind = 'confirmed')) AS touched
       FROM ${change} c JOIN person p ON p.id = c.person_id WHERE c.kind = 'field'`,
    { batchId },
  );
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undo_custom AS
     SELECT c.person_id, c.line, c.field, f.id AS field_id, c.old_value, c.new_value, v.value IS DISTINCT FROM c.new_value AS touched
       FROM ${change} c JOIN custom_field f ON lower(f.name) = lower(c.field)
       LEFT JOIN person_custom_field v ON v.person_id = c.person_id AND v.custom_field_id = f.id WHERE c.kind = 'custom'`,
  );
}

async function keepEdited(pocket: Pocket, batchId: string): Promise<number> {
  return execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind, field)
     SELECT '${batchId}'::UUID, line, person_id, 'kept', NULL FROM undo_insert WHERE touched
     UNION ALL SELECT '${batchId}'::UUID, line, person_id, 'kept', field FROM undo_field WHERE touched
     UNION ALL SELECT '${batchId}'::UUID, line, person_id, 'kept', field FROM undo_custom WHERE touched`,
  );
}

/** A later import that changed a value of this one goes back to what was before both, once it is undone as well. */
async function skipInLater(pocket: Pocket, batchId: string, kind: "field" | "custom") {
  await execute(
    pocket,
    `UPDATE import_change SET old_value = u.old_value FROM undo_${kind} u
      WHERE u.touched AND import_change.kind = '${kind}' AND import_change.person_id = u.person_id
        AND lower(import_change.field) = lower(u.field) AND import_change.old_value = u.new_value
        AND import_change.batch_id IN (
          SELECT later.id FROM import_batch later, import_batch mine
           WHERE mine.id = '${batchId}' AND later.applied_at > mine.applied_at AND later.undone_at IS NULL)`,
  );
}

/** Contacts whose own values or tags alone went back have the time of the undo as well, which is no edit to a later undo. */
const noteUndo = (pocket: Pocket, change: string, at: Date) =>
  execute(
    pocket,
    `UPDATE person SET updated_at = ${sqlTime(at)} WHERE id IN (
       SELECT person_id FROM undo_custom WHERE NOT touched UNION SELECT person_id FROM ${change} WHERE kind = 'tag')
        AND id NOT IN (SELECT person_id FROM person_edit)`,
  );

/** A tag that a person has put on since, after it was off, is theirs. */
async function removeTags(pocket: Pocket, change: string, batchId: string) {
  await execute(
    pocket,
    `DELETE FROM person_tag USING (
       SELECT c.person_id, c.new_value FROM ${change} c WHERE c.kind = 'tag' AND NOT EXISTS (
         SELECT 1 FROM person_edit e JOIN import_batch b ON b.id = '${batchId}'
          WHERE e.person_id = c.person_id AND e.field = 'tags' AND lower(e.new_value) = lower(c.field) AND e.edited_at > b.applied_at)) c
      WHERE person_tag.person_id = c.person_id AND person_tag.tag_id = c.new_value::UUID`,
  );
}

async function restoreFields(pocket: Pocket, at: Date): Promise<number> {
  const { rows } = await queryRow(
    pocket,
    z.object({ rows: Count }),
    `SELECT count(DISTINCT person_id) AS rows FROM (
       SELECT person_id FROM undo_field WHERE NOT touched UNION ALL SELECT person_id FROM undo_custom WHERE NOT touched)`,
  );
  const names = personColumns.map(({ name }) => name);
  const wide = names
    .map(
      (name) =>
        `bool_or(field = '${name}') AS has_${name}, max(old_value) FILTER (field = '${name}') AS old_${name}`,
    )
    .join(", ");
  await execute(
    pocket,
    `CREATE OR REPLACE TEMP TABLE undone AS
     SELECT p.id, ${personColumns.map(({ name, type }) => `CASE WHEN b.has_${name} THEN b.old_${name}::${type} ELSE p.${name} END AS ${name}`).join(", ")},
            p.volunteer_status, p.source, p.created_at
       FROM (SELECT person_id, ${wide} FROM undo_field WHERE NOT touched GROUP BY person_id) b JOIN person p ON p.id = b.person_id`,
  );
  await execute(pocket, "DELETE FROM person WHERE id IN (SELECT id FROM undone)");
  await execute(
    pocket,
    `INSERT INTO person (id, ${names.join(", ")}, volunteer_status, source, created_at, updated_at)
     SELECT *, ${sqlTime(at)} FROM undone`,
  );
  return rows;
}

async function restoreCustomValues(pocket: Pocket) {
  await execute(
    pocket,
    `DELETE FROM person_custom_field USING undo_custom u
      WHERE NOT u.touched AND person_custom_field.person_id = u.person_id AND person_custom_field.custom_field_id = u.field_id`,
  );
  await execute(
    pocket,
    `INSERT INTO person_custom_field (person_id, custom_field_id, value)
     SELECT person_id, field_id, old_value FROM undo_custom WHERE NOT touched AND old_value IS NOT NULL`,
  );
}

async function removeInserted(pocket: Pocket, batchId: string, at: Date): Promise<number> {
  const gone = "(SELECT person_id FROM undo_insert WHERE NOT touched)";
  await execute(
    pocket,
    `INSERT INTO person_tombstone (person_id, reason, batch_id, removed_at)
     SELECT person_id, 'undo', '${batchId}'::UUID, ${sqlTime(at)} FROM undo_insert WHERE NOT touched`,
  );
  for (const table of ["person_custom_field", "person_tag", "voter_match", "voter_candidate", "consent"]) {
    await execute(pocket, `DELETE FROM ${table} WHERE person_id IN ${gone}`);
  }
  return execute(pocket, `DELETE FROM person WHERE id IN ${gone}`);
}
