import "server-only";
import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Finds the name of an import's file; null when this campaign has no such import. */
export async function findImportName(pocket: Pocket, batchId: string): Promise<string | null> {
  const [batch] = await queryRows(
    pocket,
    z.object({ fileName: z.string() }),
    `SELECT file_name AS "fileName" FROM import_batch WHERE id = $batchId::UUID`,
    { batchId },
  );
  return batch?.fileName ?? null;
}
