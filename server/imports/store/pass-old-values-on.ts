import { execute, quoteName } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * Hands the values from before an undone import to the later imports that changed its own: undone as well, they bring
 * back what was before both. After `findTouched`.
 */
export async function passOldValuesOn(pocket: Pocket, batchId: string): Promise<void> {
  for (const kind of ["field", "custom"] as const) await passOn(pocket, batchId, kind);
}

const passOn = (pocket: Pocket, batchId: string, kind: "field" | "custom") =>
  execute(
    pocket,
    `UPDATE import_change SET old_value = u.old_value FROM ${quoteName(`undo_${kind}`)} u
      WHERE u.touched AND import_change.kind = $kind AND import_change.person_id = u.person_id
        AND lower(import_change.field) = lower(u.field) AND import_change.old_value = u.new_value
        AND import_change.batch_id IN (
          SELECT later.id FROM import_batch later JOIN import_batch mine ON mine.id = $batchId::UUID
           WHERE later.applied_at > mine.applied_at AND later.undone_at IS NULL)`,
    { batchId, kind },
  );
