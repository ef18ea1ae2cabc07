import { z } from "zod";
import { removeAttached } from "@/server/people/store/remove-attached";
import { execute, queryRows, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";
import { Refusal } from "@/server/platform/refusal";
import { findTouched } from "./find-touched";
import { passOldValuesOn } from "./pass-old-values-on";
import { restoreValues } from "./restore-values";

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
  await requireStanding(pocket, batchId);
  pocket.step("Looking for what was changed since", 0.3);
  await findTouched(pocket, batchId);
  const kept = await noteKept(pocket, batchId);
  await passOldValuesOn(pocket, batchId);
  pocket.step("Putting values back", 0.6);
  const restored = await restoreValues(pocket, batchId, at);
  pocket.step("Taking contacts out", 1);
  const removed = await removeInserted(pocket, batchId, at);
  const figures = { removed, restored, kept };
  await execute(
    pocket,
    `UPDATE import_batch SET undone_at = ${sqlTime(at)}, undone_by = $by, undo_figures = $figures
      WHERE id = $batchId::UUID`,
    { by, figures: JSON.stringify(figures), batchId },
  );
  return figures;
}

async function requireStanding(pocket: Pocket, batchId: string): Promise<void> {
  const [batch] = await queryRows(
    pocket,
    z.object({ undone: z.boolean() }),
    "SELECT undone_at IS NOT NULL AS undone FROM import_batch WHERE id = $batchId::UUID",
    { batchId },
  );
  if (!batch) throw new Refusal("not_found", "That import doesn't exist.");
  if (batch.undone) throw new Refusal("conflict", "That import was undone already.");
}

const noteKept = (pocket: Pocket, batchId: string): Promise<number> =>
  execute(
    pocket,
    `INSERT INTO import_change (batch_id, line, person_id, kind, field)
     SELECT $batchId::UUID, line, person_id, 'kept', field FROM (
       SELECT line, person_id, NULL AS field FROM undo_insert WHERE touched
       UNION ALL SELECT line, person_id, field FROM undo_field WHERE touched
       UNION ALL SELECT line, person_id, field FROM undo_custom WHERE touched)`,
    { batchId },
  );

/** Takes out the contacts that the import made, with what hangs on them. Gives how many there were. */
async function removeInserted(pocket: Pocket, batchId: string, at: Date): Promise<number> {
  const gone = "(SELECT person_id FROM undo_insert WHERE NOT touched)";
  await execute(
    pocket,
    `INSERT INTO person_tombstone (person_id, reason, batch_id, removed_at)
     SELECT person_id, 'undo', $batchId::UUID, ${sqlTime(at)} FROM undo_insert WHERE NOT touched`,
    { batchId },
  );
  await removeAttached(pocket, "undo", gone);
  return execute(pocket, `DELETE FROM person WHERE id IN ${gone}`);
}
