import { z } from "zod";
import type { PersonId } from "@/lib/people/person-id";
import { mergeGroups } from "@/server/duplicates/store/merge-groups";
import type { Editor } from "@/server/people/store/editor";
import { queryRow } from "@/server/platform/duckdb/query";
import type { Pocket } from "@/server/platform/pocket/pocket";

/** Makes two contacts one, inside the caller's transaction. Gives the merge's id. */
export async function mergePair(
  pocket: Pocket,
  { keptId, mergedId }: { keptId: PersonId; mergedId: PersonId },
  editor: Editor,
): Promise<string> {
  await mergeGroups(pocket, [{ keptId, mergedIds: [mergedId], pick: {} }], editor);
  const { id } = await queryRow(
    pocket,
    z.object({ id: z.string() }),
    `SELECT id FROM person_merge
      WHERE kept_id = $keptId::UUID AND merged_id = $mergedId::UUID AND undone_at IS NULL`,
    { keptId, mergedId },
  );
  return id;
}
