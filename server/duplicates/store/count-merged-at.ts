import "server-only";
import { z } from "zod";
import type { Editor } from "@/server/people/store/editor";
import { Count, queryRow, sqlTime } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** How many contacts went by the merges of this editor. */
export async function countMergedAt(pocket: Pocket, { by, at }: Editor): Promise<number> {
  const { merged } = await queryRow(
    pocket,
    z.object({ merged: Count }),
    `SELECT count(*) AS merged FROM person_merge WHERE merged_by = $by AND merged_at = ${sqlTime(at)}`,
    { by },
  );
  return merged;
}
