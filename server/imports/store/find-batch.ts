import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Whether an import has been written, and what it did; null when the campaign has nothing of it. */
export async function findBatch(pocket: Pocket, id: string) {
  const [row] = await queryRows(
    pocket,
    z.object({
      state: z.enum(["writing", "done"]),
      figures: z.string(),
      undoneAt: z.string().nullable(),
      undoFigures: z.string().nullable(),
    }),
    `SELECT state, figures, undone_at AS "undoneAt", undo_figures AS "undoFigures"
       FROM import_batch WHERE id = $id::UUID`,
    { id },
  );
  return row ?? null;
}
