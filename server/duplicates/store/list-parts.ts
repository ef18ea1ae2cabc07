import { z } from "zod";
import { queryRows } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** A piece of what a merge did, as `0002_merges.sql` says. */
export const MergePart = z.object({ kind: z.string(), name: z.string(), value: z.string().nullable() });
export type MergePart = z.infer<typeof MergePart>;

/** All pieces of a merge. */
export const listParts = (pocket: Pocket, mergeId: string): Promise<MergePart[]> =>
  queryRows(
    pocket,
    MergePart,
    "SELECT kind, name, value FROM person_merge_part WHERE merge_id = $mergeId::UUID",
    { mergeId },
  );
