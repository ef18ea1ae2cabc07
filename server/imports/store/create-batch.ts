import { execute, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Notes an import in the campaign itself, in the transaction that writes its contacts. */
export async function createBatch(
  pocket: Pocket,
  batch: {
    id: string;
    fileName: string;
    path: string;
    duplicates: string;
    appliedBy: string;
    at: Date;
    result: unknown;
    /** writing: more of it comes by other calls. */
    state: "writing" | "done";
  },
): Promise<void> {
  await execute(
    pocket,
    `INSERT INTO import_batch (id, file_name, path, duplicates, figures, applied_by, applied_at, state)
     SELECT $id::UUID, $fileName, $path, $duplicates, $figures, $appliedBy, ${sqlTime(batch.at)}, $state
      WHERE NOT EXISTS (SELECT 1 FROM import_batch WHERE id = $id::UUID)`,
    {
      id: batch.id,
      fileName: batch.fileName,
      path: batch.path,
      duplicates: batch.duplicates,
      figures: JSON.stringify(batch.result),
      appliedBy: batch.appliedBy,
      state: batch.state,
    },
  );
}
