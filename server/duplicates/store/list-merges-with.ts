import "server-only";
import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Lists the merges that stand of those that were decided at once with this one, the last first: in this order they can be taken back. */
export async function listMergesWith(pocket: Pocket, mergeId: string): Promise<string[]> {
  const rows = await queryRows(
    pocket,
    z.object({ id: z.string() }),
    `SELECT m.id FROM person_merge m JOIN person_merge one USING (kept_id, merged_by, merged_at)
      WHERE one.id = $mergeId::UUID AND m.undone_at IS NULL ORDER BY m.id DESC`,
    { mergeId },
  );
  return rows.map(({ id }) => id);
}
