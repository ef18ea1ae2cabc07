import { execute, quoteName } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/**
 * Hands the values from before an undone import to the next import that changed its own: undone as well, that one brings
 * back what was before both. After `findTouched`.
 */
export async function passOldValuesOn(pocket: Pocket, batchId: string): Promise<void> {
  for (const kind of ["field", "custom"] as const) await passOn(pocket, batchId, kind);
}

/** Where the next import met another value than this one had left, a person had changed it: that is what goes back then. */
const passOn = (pocket: Pocket, batchId: string, kind: "field" | "custom") =>
  execute(
    pocket,
    `UPDATE import_change SET old_value = n.old_value FROM (
       SELECT c.batch_id, c.person_id, c.field, c.old_value AS met, u.old_value, u.new_value
         FROM ${quoteName(`undo_${kind}`)} u JOIN import_change c ON c.person_id = u.person_id
          AND c.kind = $kind AND lower(c.field) = lower(u.field)
         JOIN import_batch b ON b.id = c.batch_id JOIN import_batch mine ON mine.id = $batchId::UUID
        WHERE u.touched AND b.undone_at IS NULL AND b.applied_at > mine.applied_at
      QUALIFY row_number() OVER (PARTITION BY c.person_id, lower(c.field) ORDER BY b.applied_at, b.id) = 1) n
      WHERE n.met IS NOT DISTINCT FROM n.new_value AND import_change.batch_id = n.batch_id
        AND import_change.kind = $kind AND import_change.person_id = n.person_id
        AND import_change.field = n.field`,
    { batchId, kind },
  );
