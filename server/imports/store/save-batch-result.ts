import type { ImportResult } from "@/lib/imports/import-job";
import { execute } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Writes down the final result of an import that was made of several batches. */
export async function saveBatchResult(pocket: Pocket, id: string, result: ImportResult): Promise<void> {
  await execute(pocket, "UPDATE import_batch SET figures = $figures, state = 'done' WHERE id = $id::UUID", {
    id,
    figures: JSON.stringify(result),
  });
}
